package org.carerelay.clinic;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hours of a week")
class WeekPhrasesTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);

    @Test
    void name_days_in_a_row_together() {
        open(MONDAY, FRIDAY, hours("08:00", "18:00"));
        open(SATURDAY, SATURDAY, hours("09:30", "12:00"));

        assertThat(in(Locale.ENGLISH)).isEqualTo("Monday to Friday, 8 a.m. to 6 p.m.; Saturday, 9:30 a.m. to midday");
        assertThat(in(Locale.UK)).isEqualTo("Monday to Friday, 8am to 6pm; Saturday, 9:30am to midday");
        assertThat(in(SPANISH))
                .isEqualTo("de lunes a viernes, de las 8 a. m. a las 6 p. m.; sábado, de las 9:30 a. m. al mediodía");
    }

    @Test
    void tell_of_a_break_and_leave_out_a_closed_day() {
        open(MONDAY, TUESDAY, hours("08:00", "13:00"), hours("14:00", "17:00"));
        open(FRIDAY, FRIDAY, hours("13:00", "00:00"));

        assertThat(in(Locale.ENGLISH))
                .isEqualTo(
                        "Monday and Tuesday, 8 a.m. to 1 p.m. and 2 p.m. to 5 p.m.; " + "Friday, 1 p.m. to midnight");
        assertThat(in(SPANISH))
                .isEqualTo("lunes y martes, de las 8 a. m. a la 1 p. m. y de las 2 p. m. a las 5 p. m.; "
                        + "viernes, de la 1 p. m. a la medianoche");
    }

    @Test
    void may_have_no_end() {
        open(MONDAY, SUNDAY, hours("00:00", "00:00"));

        assertThat(in(Locale.ENGLISH)).isEqualTo("Monday to Sunday, day and night");
        assertThat(in(SPANISH)).isEqualTo("de lunes a domingo, día y noche");
    }

    @Test
    void are_empty_for_a_clinic_that_keeps_none() {
        assertThat(in(Locale.ENGLISH)).isEmpty();
    }

    private void open(DayOfWeek first, DayOfWeek last, OpeningHours... hours) {
        for (int day = first.getValue(); day <= last.getValue(); day++) {
            week.put(DayOfWeek.of(day), List.of(hours));
        }
    }

    private String in(Locale language) {
        return new WeekPhrases().of(week, language);
    }

    private static OpeningHours hours(String opens, String closes) {
        return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
