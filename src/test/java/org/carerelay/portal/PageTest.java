package org.carerelay.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;

/** A test of pages without engine and database; all of them share one context and set what other modules answer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@SpringJUnitWebConfig(
        classes = {PageContext.class, RenderedPages.class},
        initializers = ConfigDataApplicationContextInitializer.class)
@interface PageTest {}
