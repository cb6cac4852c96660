package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerelay.clinic.Timetables.absence;
import static org.carerelay.clinic.Timetables.at;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cover of a clinician")
class CoversTest {

    private static final String WEEK = "2026-03-09T00:00";
    private static final String WEEK_OVER = "2026-03-16T00:00";

    private final Timetables timetable = new Timetables()
            .clinician("paula", "omar")
            .clinician("omar", "paula")
            .clinician("ines", null);

    @Test
    void is_the_one_that_the_absence_names() {
        timetable.with(absence("paula", WEEK, WEEK_OVER, "ines"));

        assertThat(covers().coverOf("paula", at("2026-03-10T09:00"))).contains("ines");
    }

    @Test
    void is_that_of_the_panel_when_none_is_named() {
        timetable.with(absence("paula", WEEK, WEEK_OVER, null));

        assertThat(covers().coverOf("paula", at("2026-03-10T09:00"))).contains("omar");
    }

    @Test
    void is_covered_in_turn_when_away() {
        timetable
                .with(absence("paula", WEEK, WEEK_OVER, null))
                .with(absence("omar", "2026-03-10T00:00", "2026-03-11T00:00", "ines"));

        assertThat(covers().coverOf("paula", at("2026-03-09T09:00"))).contains("omar");
        assertThat(covers().coverOf("paula", at("2026-03-10T09:00"))).contains("ines");
    }

    @Test
    void is_nobody_rather_than_somebody_who_is_away() {
        timetable.with(absence("paula", WEEK, WEEK_OVER, "omar")).with(absence("omar", WEEK, WEEK_OVER, "paula"));

        assertThat(covers().coverOf("paula", at("2026-03-10T09:00"))).isEmpty();
        assertThat(covers().coverOf("nobody", at("2026-03-10T09:00"))).isEmpty();
    }

    @Test
    void is_nobody_who_has_left() {
        timetable.clinician("olga", LocalDate.of(2026, 3, 10), "ines").with(absence("paula", WEEK, WEEK_OVER, "olga"));

        assertThat(covers().coverOf("paula", at("2026-03-09T09:00"))).contains("olga");
        assertThat(covers().coverOf("paula", at("2026-03-10T09:00"))).contains("ines");
    }

    private Covers covers() {
        return new Covers(timetable.build());
    }
}
