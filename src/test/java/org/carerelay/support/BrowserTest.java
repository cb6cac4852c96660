package org.carerelay.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A journey test that looks at pages through a {@link Browser}. The tag gives these tests a run of their own, the only
 * one in which a test that failed is run again: a browser on a busy machine can miss a beat, other tests cannot.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@JourneyTest
public @interface BrowserTest {}
