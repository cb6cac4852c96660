package org.carerelay.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application with the profile of production and a real, empty MySQL. The tag gives these tests a
 * JVM of their own, because two engines in one JVM share static registries. Skipped with a warning where no MySQL can
 * run; where the environment variable {@code CARERELAY_MYSQL_REQUIRED} is set it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("mysql")
@ExtendWith(MySqlCondition.class)
@ContextConfiguration(initializers = {MySqlInitializer.class, MailServer.Initializer.class})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test", "mysql"})
public @interface MySqlTest {}
