package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything in {@code forms/} can be shown in Tasklist, and what patients read stands there in Spanish too. */
@DisplayName("The shipped forms")
class FormModelTest {

    private final List<ModelFile> files = new ModelFiles("").all();
    private final Candidate candidate = ModelGate.candidate(files);

    @Test
    void can_be_read() {
        assertThat(candidate.unreadable()).isEmpty();
        assertThat(candidate.forms()).isNotEmpty();
    }

    @Test
    void can_be_shown_in_tasklist() {
        var faults = new Faults();
        new FormCheck().check(candidate, faults);

        assertThat(faults.all()).isEmpty();
    }

    @Test
    void speak_spanish_where_patients_read_them_and_the_spanish_is_up_to_date() {
        var faults = new Faults();
        new TranslationCheck().check(candidate, faults);

        assertThat(faults.all()).isEmpty();
        assertThat(new TranslationCheck().outOfDate(candidate)).isEmpty();
    }
}
