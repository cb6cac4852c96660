package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Public holidays")
class PublicHolidaysTest {

    @ParameterizedTest(name = "{0}: {1} is a holiday: {2}")
    @CsvSource({
        "us, 2026-05-25, true",
        "us, 2026-05-26, false",
        "us, 2026-12-25, true",
        "us-ca, 2026-11-27, true",
        "us, 2026-11-27, false",
        "es, 2026-12-08, true",
        "gb-sct, 2026-01-02, true",
        "gb-eng, 2026-01-02, false"
    })
    void are_those_of_the_country_and_region(String calendar, LocalDate day, boolean holiday) {
        assertThat(holidays(calendar).isHoliday(day)).isEqualTo(holiday);
    }

    @Test
    void on_a_weekend_are_observed_on_the_working_day_beside_it() {
        // Independence Day 2026 is a Saturday
        assertThat(holidays("us").isHoliday(LocalDate.of(2026, 7, 3))).isTrue();
    }

    @Test
    void on_a_saturday_at_new_year_are_observed_in_the_old_year() {
        assertThat(holidays("us").isHoliday(LocalDate.of(2027, 12, 31))).isTrue();
    }

    private static PublicHolidays holidays(String calendar) {
        return new PublicHolidays(new HolidaySettings(calendar));
    }
}
