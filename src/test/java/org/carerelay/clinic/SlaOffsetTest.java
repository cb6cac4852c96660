package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time cell of the SLA policy")
class SlaOffsetTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ClinicClock CLOCK = new ClinicClock(
            MADRID,
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                    ? List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))
                    : List.of());

    @ParameterizedTest(name = "{0} after Friday 17:30 is {1}")
    @CsvSource({
        "15m, 2026-03-13T17:45",
        "2h, 2026-03-13T19:30",
        "2bh, 2026-03-16T09:30",
        "1bd, 2026-03-16T17:30",
        "3bd, 2026-03-18T17:30",
        "close, 2026-03-13T18:00",
        "next-bd 10:00, 2026-03-16T10:00",
        "' 2bh ', 2026-03-16T09:30"
    })
    void means_a_moment(String cell, LocalDateTime expected) {
        assertThat(SlaOffset.parse(cell).after(fridayEvening(), CLOCK))
                .contains(expected.atZone(MADRID).toInstant());
    }

    @Test
    void may_say_never() {
        assertThat(SlaOffset.parse("-").after(fridayEvening(), CLOCK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "2 h",
                "0m",
                "-2h",
                "1.5h",
                "2d",
                "PT2H",
                "Close",
                "next-bd",
                "next-bd 25:00",
                "next-bd 9:00",
                "--",
                "9999bd"
            })
    void is_refused_with_a_sentence_when_it_is_none_of_the_forms(String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaOffset.parse(cell))
                .withMessageStartingWith("'" + cell + "' is not a time of the SLA policy: write minutes 15m");
    }

    private static Instant fridayEvening() {
        return LocalDateTime.parse("2026-03-13T17:30").atZone(MADRID).toInstant();
    }
}
