package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateBoxesTest {

    @ParameterizedTest
    @CsvSource({"27,3,2026", "27,03,2026", "27,mar,2026", "27,March,2026", "27,marzo,2026", "' 27',MARZO,2026 "})
    void months_are_numbers_or_names_in_either_language(String day, String month, String year) {
        assertThat(new DateBoxes(day, month, year).asText()).isEqualTo("2026-03-27");
    }

    @ParameterizedTest
    @CsvSource({"31,2,2026", "x,2,2026", "1,ma,2026", "1,'',2026"})
    void what_is_no_date_stays_as_it_was_typed(String day, String month, String year) {
        var typed = new DateBoxes(day, month, year);
        assertThat(DateBoxes.of(typed.asText())).isEqualTo(typed);
    }

    @Test
    void three_empty_boxes_are_no_answer() {
        assertThat(DateBoxes.EMPTY.asText()).isEmpty();
    }

    @Test
    void a_date_fills_the_boxes() {
        assertThat(DateBoxes.of("2026-03-07")).isEqualTo(new DateBoxes("7", "3", "2026"));
    }
}
