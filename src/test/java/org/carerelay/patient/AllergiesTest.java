package org.carerelay.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Allergies")
class AllergiesTest {

    @Test
    void are_told_in_three_phrases_that_nobody_can_mix_up() {
        assertThat(Allergies.known("penicillin").phrase()).isEqualTo("Known: penicillin");
        assertThat(Allergies.noneKnown().phrase()).isEqualTo("None known");
        assertThat(Allergies.notRecorded().phrase()).isEqualTo("Not recorded");
    }

    @Test
    void are_named_exactly_when_some_are_known() {
        assertThatThrownBy(() -> Allergies.known(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allergies(Allergies.Status.NONE_KNOWN, "penicillin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stay_out_of_logs() {
        assertThat(Allergies.known("penicillin")).asString().doesNotContain("penicillin");
    }
}
