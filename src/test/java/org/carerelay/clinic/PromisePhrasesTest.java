package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A promise")
@Tag("time-zone")
class PromisePhrasesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final PromisePhrases phrases = new PromisePhrases(Settings.inZone(NEW_YORK.getId()));

    @ParameterizedTest(name = "{1} in {0} is \"{2}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | 2026-03-10T15:00    | by 3 p.m. on Tuesday, March 10",
                "en    | 2026-03-10T09:30    | by 9:30 a.m. on Tuesday, March 10",
                "en    | 2026-03-10T13:00    | by 1 p.m. on Tuesday, March 10",
                "en    | 2026-03-10T12:00    | by midday on Tuesday, March 10",
                "en    | 2026-03-10T12:30    | by 12:30 p.m. on Tuesday, March 10",
                "en    | 2026-03-11T00:00    | by midnight on Tuesday, March 10",
                "en    | 2026-03-10T00:30    | by 12:30 a.m. on Tuesday, March 10",
                "en-US | 2026-12-31T18:00    | by 6 p.m. on Thursday, December 31",
                "en-GB | 2026-03-10T15:00    | by 3pm on Tuesday 10 March",
                "en-GB | 2026-03-10T12:00    | by midday on Tuesday 10 March",
                "es    | 2026-03-10T15:00    | antes de las 3 p. m. del martes 10 de marzo",
                "es    | 2026-03-10T09:30    | antes de las 9:30 a. m. del martes 10 de marzo",
                "es    | 2026-03-10T13:00    | antes de la 1 p. m. del martes 10 de marzo",
                "es    | 2026-03-10T13:30    | antes de la 1:30 p. m. del martes 10 de marzo",
                "es    | 2026-03-10T10:00    | antes de las 10 a. m. del martes 10 de marzo",
                "es    | 2026-03-10T12:00    | antes del mediodía del martes 10 de marzo",
                "es    | 2026-03-10T12:30    | antes de las 12:30 p. m. del martes 10 de marzo",
                "es-US | 2026-03-11T00:00    | antes de la medianoche del martes 10 de marzo",
                "es    | 2026-03-14T11:00    | antes de las 11 a. m. del sábado 14 de marzo"
            })
    void by_a_time_is_one_phrase(String language, LocalDateTime local, String expected) {
        assertThat(phrases.by(at(local), Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @Test
    void what_is_named_is_the_moment_until_which_nothing_is_late() {
        Instant promise = at(LocalDateTime.parse("2026-03-10T14:31:07"));

        assertThat(phrases.by(promise, Locale.ENGLISH)).startsWith("by 3 p.m.");
        assertThat(phrases.named(promise)).isEqualTo(at(LocalDateTime.parse("2026-03-10T15:00")));
        assertThat(phrases.named(phrases.named(promise))).isEqualTo(phrases.named(promise));
    }

    @ParameterizedTest(name = "{1} in {0} is \"{2}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | 2026-03-10T15:00 | on Tuesday, March 10 at 3 p.m.",
                "en    | 2026-03-10T12:00 | on Tuesday, March 10 at midday",
                "en    | 2026-03-11T00:00 | on Tuesday, March 10 at midnight",
                "en-GB | 2026-03-10T15:30 | on Tuesday 10 March at 3:30pm",
                "es    | 2026-03-10T15:00 | el martes 10 de marzo a las 3 p. m.",
                "es    | 2026-03-10T13:00 | el martes 10 de marzo a la 1 p. m.",
                "es    | 2026-03-10T01:00 | el martes 10 de marzo a la 1 a. m.",
                "es    | 2026-03-10T11:00 | el martes 10 de marzo a las 11 a. m.",
                "es    | 2026-03-10T12:00 | el martes 10 de marzo al mediodía",
                "es    | 2026-03-11T00:00 | el martes 10 de marzo a la medianoche"
            })
    void at_a_time_is_one_phrase(String language, LocalDateTime local, String expected) {
        assertThat(phrases.at(at(local), Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} in {0} is \"{2}\"")
    @CsvSource({
        "en, 2026-03-10T15:00, March 10",
        "en-GB, 2026-03-10T15:00, 10 March",
        "es, 2026-03-10T15:00, 10 de marzo",
        "fr, 2026-03-10T23:59, March 10"
    })
    void of_a_day_names_the_day(String language, LocalDateTime local, String expected) {
        assertThat(phrases.date(at(local), Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-10T15:00:01 | by 3:30 p.m. on Tuesday, March 10",
                "2026-03-10T15:29    | by 3:30 p.m. on Tuesday, March 10",
                "2026-03-10T15:30    | by 3:30 p.m. on Tuesday, March 10",
                "2026-03-10T15:31    | by 4 p.m. on Tuesday, March 10",
                "2026-03-10T11:45    | by midday on Tuesday, March 10",
                "2026-03-10T23:40    | by midnight on Tuesday, March 10"
            })
    void is_rounded_up_to_the_half_hour(LocalDateTime local, String expected) {
        assertThat(phrases.by(at(local), Locale.ENGLISH)).isEqualTo(expected);
    }

    @Test
    void is_told_in_the_clinic_s_time_also_where_clocks_are_a_quarter_off() {
        var kathmandu = new PromisePhrases(Settings.inZone("Asia/Kathmandu"));

        assertThat(kathmandu.by(Instant.parse("2026-03-10T09:15:00Z"), Locale.ENGLISH))
                .isEqualTo("by 3 p.m. on Tuesday, March 10");
    }

    @Test
    void of_minutes_is_rounded_up_to_the_minute() {
        assertThat(phrases.atMinute(at(LocalDateTime.parse("2026-03-10T14:59:01")), Locale.ENGLISH))
                .isEqualTo("on Tuesday, March 10 at 3 p.m.");
        assertThat(phrases.atMinute(at(LocalDateTime.parse("2026-03-10T15:05")), Locale.ENGLISH))
                .isEqualTo("on Tuesday, March 10 at 3:05 p.m.");
    }

    @Test
    void rounded_into_the_change_of_clocks_names_a_time_that_exists() {
        assertThat(phrases.by(at(LocalDateTime.parse("2026-03-08T01:45")), Locale.ENGLISH))
                .isEqualTo("by 3 a.m. on Sunday, March 8");
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(NEW_YORK).toInstant();
    }
}
