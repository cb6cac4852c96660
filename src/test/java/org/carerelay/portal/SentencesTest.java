package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("%?\\{[^}]*}");
    private static final Set<String> SAME_IN_BOTH =
            Set.of("frame.title", "frame.title.error", "frame.error", "check.no");
    private static final List<String> BANNED = List.of(
            "triage",
            "escalat",
            "proxy",
            "submit",
            "invalid",
            "provider",
            "encounter",
            "adherence",
            "compliance",
            "business day",
            "shortly",
            "as soon as possible",
            "click",
            "via",
            "regarding",
            "please",
            "oops");
    private static final List<String> BANNED_SPANISH = List.of(
            "clic aquí", "a la brevedad", "lo antes posible", "inválido", "proveedor", "adherencia", "por favor");

    private static final Properties ENGLISH = read("messages/messages.properties");
    private static final Properties SPANISH = read("messages/messages_es.properties");

    @Test
    void both_languages_have_the_same_keys_and_no_empty_sentence() {
        assertThat(SPANISH.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        assertThat(Stream.of(ENGLISH, SPANISH).flatMap(all -> all.values().stream()))
                .noneMatch(sentence -> sentence.toString().isBlank());
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(placeholders(SPANISH, key)).as(key).isEqualTo(placeholders(ENGLISH, key));
        }
    }

    @Test
    void nothing_is_left_untranslated() {
        Set<String> same = ENGLISH.stringPropertyNames().stream()
                .filter(key -> ENGLISH.getProperty(key).equals(SPANISH.getProperty(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        same.removeAll(SAME_IN_BOTH);
        assertThat(same).isEmpty();
    }

    @Test
    void sentences_use_plain_words() {
        assertThat(wordsIn(ENGLISH, BANNED)).isEmpty();
        assertThat(wordsIn(SPANISH, BANNED_SPANISH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templates_hold_no_words_of_their_own(Path template) throws IOException {
        String text = Files.readString(template)
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("(?s)<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", " ")
                .replaceAll("[\\s·.:]+", "");
        assertThat(text).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templates_ask_for_sentences_that_exist(Path template) throws IOException {
        var asked = Pattern.compile("#\\{([a-zA-Z0-9.]+)").matcher(Files.readString(template));
        assertThat(asked.results().map(found -> found.group(1))).allMatch(ENGLISH::containsKey, "has a sentence");
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().contains("staff"))
                    .toList()
                    .stream();
        }
    }

    private static List<String> wordsIn(Properties sentences, List<String> banned) {
        return sentences.values().stream()
                .map(sentence -> sentence.toString().toLowerCase(Locale.ROOT))
                .filter(sentence -> banned.stream()
                        .anyMatch(word ->
                                Pattern.compile("\\b" + word).matcher(sentence).find()))
                .toList();
    }

    private static List<String> placeholders(Properties sentences, String key) {
        return PLACEHOLDER
                .matcher(sentences.getProperty(key))
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Properties read(String name) {
        var sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return sentences;
    }
}
