package org.carerelay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The README")
class ReadmeTest {

    private final String readme = read("README.md");

    @Test
    void tells_the_commands_that_work() {
        assertThat(readme)
                .contains("```\nmvn spring-boot:run\n```")
                .contains("```\nmvn verify\n```")
                .contains("cp .env.example .env", "docker compose up");
        assertThat(read(".ci/run")).contains("\nmvn -B verify");
    }

    @Test
    void lists_exactly_the_settings_that_exist() {
        Set<String> settings = names("\\$\\{(CARERELAY_\\w+)", read("src/main/resources/application.yaml"));
        settings.addAll(names("\\$\\{(CARERELAY_\\w+)", read("src/main/resources/application-demo.yaml")));
        settings.addAll(names("\\$\\{(CARERELAY_\\w+)", read("src/main/resources/application-mysql.yaml")));

        assertThat(names("(?m)^\\| `(CARERELAY_\\w+)` \\|", readme)).isEqualTo(settings);
    }

    @Test
    void lists_exactly_the_modules_that_exist() {
        var modules = new TreeSet<String>();
        ApplicationModules.of(CarerelayApplication.class)
                .forEach(module -> modules.add(module.getIdentifier().toString()));
        String table = readme.substring(readme.indexOf("## Where things are"), readme.indexOf("## Decisions"));

        assertThat(names("(?m)^\\| `(\\w+)` \\|", table)).isEqualTo(modules);
    }

    @Test
    void links_every_decision_and_each_says_why() throws IOException {
        try (var files = Files.list(Path.of("src/docs/adr"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(readme).contains("(" + file + ")");
                assertThat(read(file.toString()))
                        .containsSubsequence("## Status", "## Context", "## Decision", "## Consequences");
            });
        }
    }

    private static Set<String> names(String pattern, String text) {
        var names = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
