package org.carerelay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@DisplayName("docker-compose.yml")
class ComposeFileTest {

    private final Map<String, Map<String, Map<String, Object>>> file;

    ComposeFileTest() throws IOException {
        file = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    }

    @Test
    void starts_mysql_with_the_options_that_tests_run_on() {
        assertThat(service("mysql").get("command")).isEqualTo(MySqlServer.OPTIONS);
    }

    @Test
    void connects_with_the_parameters_that_tests_run_on() {
        assertThat(environment())
                .hasEntrySatisfying("CARERELAY_DB_URL", url -> assertThat(url).endsWith(MySqlServer.PARAMETERS));
    }

    @Test
    void holds_no_password() {
        assertThat(environment())
                .containsEntry("CARERELAY_DB_PASSWORD", "${CARERELAY_DB_PASSWORD:?set it in .env}")
                .containsEntry("CARERELAY_ADMIN_PASSWORD", "${CARERELAY_ADMIN_PASSWORD:?set it in .env}");
    }

    @Test
    void passes_every_setting_of_the_example_on() throws IOException {
        List<String> settings = Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.contains("="))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(settings).isNotEmpty();
        assertThat(environment().keySet()).containsAll(settings);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> environment() {
        return (Map<String, String>) service("app").get("environment");
    }

    private Map<String, Object> service(String name) {
        return file.get("services").get(name);
    }
}
