package org.carerelay.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carerelay.kernel.Reference;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
@DisplayName("Case notes")
class CaseNotesJourneyTest {

    @Autowired
    private CaseNotes notes;

    @Autowired
    private TransactionTemplate transaction;

    private final Reference reference = Reference.next("MSG");

    @Test
    void come_back_in_the_order_in_which_staff_wrote_them() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("urgency", "SAME_DAY");
        answers.put("conductReported", false);
        answers.put("actionNeeded", true);
        answers.put("internalNote", "Ruhig 🦵\n\"gut\"");
        add("nina", "Task_TriageMessage", answers);
        add("omar", "Task_CallPatient", Map.of());

        assertThat(notes.of(reference)).extracting(CaseNote::staffId).containsExactly("nina", "omar");
        assertThat(notes.of(reference).get(0).answers().entrySet())
                .containsExactly(
                        Map.entry("urgency", "SAME_DAY"),
                        Map.entry("actionNeeded", "true"),
                        Map.entry("internalNote", "Ruhig 🦵\n\"gut\""));
        assertThat(notes.of(reference).get(1).answers()).isEmpty();
    }

    @Test
    void give_the_newest_of_one_step() {
        add("nina", "Task_CallPatient", Map.of("callOutcome", "NO_ANSWER"));
        add("omar", "Task_CallPatient", Map.of("callOutcome", "REACHED"));
        add("nina", "Task_SendReply", Map.of("sending", "AS_WRITTEN"));

        assertThat(notes.last(reference, "Task_CallPatient").orElseThrow().answer("callOutcome"))
                .isEqualTo("REACHED");
        assertThat(notes.last(reference, "Task_BookVisit")).isEmpty();
    }

    @Test
    void are_stored_with_the_task_or_not_at_all() {
        assertThatThrownBy(() -> notes.add(reference, "nina", "Task_TriageMessage", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            notes.add(reference, "nina", "Task_TriageMessage", Map.of("urgency", "ADMIN"));
            status.setRollbackOnly();
        });

        assertThat(notes.of(reference)).isEmpty();
    }

    @Test
    void say_nothing_of_what_was_written_where_they_might_be_logged() {
        add("nina", "Task_TriageMessage", Map.of("internalNote", "a secret"));

        assertThat(notes.of(reference).toString()).doesNotContain("secret");
    }

    private void add(String staff, String stage, Map<String, Object> answers) {
        transaction.executeWithoutResult(status -> notes.add(reference, staff, stage, answers));
    }
}
