package org.carerelay.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the profile {@code mysql} at the server of this run, by the settings that production uses. */
final class MySqlInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MySqlServer server = MySqlServer.started();
        TestPropertyValues.of(
                        "CARERELAY_DB_URL=" + DatabaseLine.through(server.url()),
                        "CARERELAY_DB_USER=" + server.user(),
                        "CARERELAY_DB_PASSWORD=" + server.password())
                .applyTo(context);
    }
}
