package org.carerelay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The words of e-mails")
class NoticeTextsTest {

    private static final Set<String> ALLOWED =
            Set.of("noticeName", "link", "taskList", "phone", "day", "emergency.number", "linkEnds");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final int LONGEST_SUBJECT = 60;

    private final Properties english = read("notification.properties");
    private final Properties spanish = read("notification_es.properties");

    @Test
    void exist_in_both_languages_with_the_same_variables() {
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(variables(spanish, key)).isEqualTo(variables(english, key)));
    }

    @Test
    void exist_for_every_template_and_no_other() {
        var keys = Arrays.stream(NoticeTemplate.values())
                .flatMap(template ->
                        Arrays.stream(new String[] {"subject", "body"}).map(part -> "notice." + template + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        keys.add("notice.footer");
        keys.add("notice.staffFooter");

        assertThat(english.stringPropertyNames()).isEqualTo(keys);
    }

    @Test
    void name_nothing_that_could_tell_about_a_person() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(ALLOWED).containsAll(variables(english, key)));
    }

    @ParameterizedTest
    @EnumSource
    void have_short_subjects_without_variables(NoticeTemplate template) {
        for (var language : new Properties[] {english, spanish}) {
            assertThat(language.getProperty("notice." + template + ".subject"))
                    .hasSizeLessThanOrEqualTo(LONGEST_SUBJECT)
                    .doesNotContain("{");
        }
    }

    private static Set<String> variables(Properties texts, String key) {
        return VARIABLE.matcher(texts.getProperty(key))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String file) {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        return texts;
    }
}
