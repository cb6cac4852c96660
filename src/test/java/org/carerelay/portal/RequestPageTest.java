package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a patient reads in each state, sentence by sentence: {@code src/test/resources/portal/request-en.txt} and {@code
 * -es.txt}. After a wanted change, run with {@code -Dsnapshots=write} and read the difference.
 */
@PageTest
class RequestPageTest {

    private static final Path SNAPSHOTS = Path.of("src/test/resources/portal");

    @Autowired
    private RenderedPages pages;

    static Stream<Arguments> statesAndLanguages() {
        return LanguageConfiguration.LANGUAGES.stream()
                .flatMap(language ->
                        RequestPageStates.all().keySet().stream().map(state -> Arguments.of(state, language)));
    }

    @ParameterizedTest
    @MethodSource("statesAndLanguages")
    void says_the_same_as_when_it_was_last_read(String state, Locale language) throws IOException {
        Path file = SNAPSHOTS.resolve("request-" + language + ".txt");
        if ("write".equals(System.getProperty("snapshots"))) {
            Files.writeString(file, snapshots(language));
        }
        assertThat(Files.readString(file)).contains(snapshot(state, language));
    }

    @ParameterizedTest
    @MethodSource("statesAndLanguages")
    void tells_four_to_nine_steps_and_at_most_one_is_now(String state, Locale language) {
        String page = page(state, language);
        assertThat(page.split("<li class=\"cr-steps__", -1).length - 1).isBetween(4, 9);
        assertThat(page.split("aria-current=\"step\"", -1).length - 1).isLessThanOrEqualTo(1);
        assertThat(page).doesNotContain("??", "{0}", "{1}", "{2}");
    }

    @ParameterizedTest
    @MethodSource("statesAndLanguages")
    void is_easy_to_read(String state, Locale language) {
        String text = RenderedPages.text(page(state, language));
        if (language.getLanguage().equals("es")) {
            assertThat(ReadingAge.spanishEase(text)).isGreaterThanOrEqualTo(65);
        } else {
            assertThat(ReadingAge.englishGrade(text)).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void a_state_without_words_for_its_end_says_that_it_is_closed() {
        var state = new RequestPageState().ended("SOMETHING_NEW", 200, true);
        assertThat(pages.request(state, "", Locale.ENGLISH)).contains("This request is closed");
    }

    @Test
    void no_page_promises_a_time_that_has_passed() {
        String late = page("late, no new time yet", Locale.ENGLISH);
        assertThat(late)
                .contains("We do not have a new time yet", "Was: by 2 p.m.")
                .doesNotContain("We tell you the plan");
    }

    @Test
    void a_missed_time_stays_when_the_request_is_closed() {
        assertThat(page("closed after a missed time", Locale.ENGLISH)).contains("We missed our time");
    }

    @Test
    void a_second_delay_names_who_has_it_and_offers_a_call() {
        assertThat(RenderedPages.text(page("late for the second time", Locale.ENGLISH)))
                .contains("This takes longer again", "Now it is with the nurse team", "Call (555) 010-0123");
    }

    @Test
    void what_was_just_done_is_told_on_top() {
        var state = new RequestPageState();
        for (String done : List.of("sent", "withdrawn", "late")) {
            assertThat(pages.request(state, done, Locale.ENGLISH)).contains("role=\"alert\"");
        }
        assertThat(pages.request(state.urgent(), "withdrawn", Locale.ENGLISH)).contains("A nurse calls you before");
        assertThat(pages.request(state, "", Locale.ENGLISH)).doesNotContain("govuk-notification-banner");
    }

    private String snapshots(Locale language) {
        return RequestPageStates.all().keySet().stream()
                .map(state -> snapshot(state, language))
                .reduce("", String::concat);
    }

    private String snapshot(String state, Locale language) {
        return "== " + state + "\n" + RenderedPages.text(page(state, language)) + "\n\n";
    }

    private String page(String state, Locale language) {
        return pages.request(RequestPageStates.all().get(state), "", language);
    }
}
