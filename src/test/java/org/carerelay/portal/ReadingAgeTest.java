package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingAgeTest {

    @Test
    void short_words_in_short_sentences_are_easy() {
        assertThat(ReadingAge.englishGrade("We got it. A nurse reads it today."))
                .isLessThan(3);
        assertThat(ReadingAge.spanishEase("Lo tenemos. Hoy lo lee la doctora.")).isGreaterThan(80);
    }

    @Test
    void the_language_of_offices_is_hard() {
        assertThat(
                        ReadingAge.englishGrade(
                                "Utilization of the aforementioned functionality necessitates prior administrative authorization"))
                .isGreaterThan(12);
        assertThat(
                        ReadingAge.spanishEase(
                                "La utilización de la funcionalidad mencionada anteriormente requiere una autorización administrativa"))
                .isLessThan(40);
    }
}
