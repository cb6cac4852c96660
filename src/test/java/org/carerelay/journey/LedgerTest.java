package org.carerelay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.journey.process.LedgerTestContext;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LedgerTestContext
class LedgerTest {

    private final Reference reference = Reference.next("TST");

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void reset_the_clock() {
        ClockUtil.reset();
    }

    @Test
    void keeps_the_order_of_steps_within_one_second() {
        ClockUtil.setCurrentTime(
                new Date(Instant.parse("2026-03-09T10:12:07.900Z").toEpochMilli()));
        var steps = new Step[] {Step.RECEIVED, Step.QUEUED, Step.CLAIMED, Step.ANSWERED, Step.COMPLETED, Step.CLOSED};

        transaction.executeWithoutResult(
                status -> Stream.of(steps).forEach(step -> ledger.record(reference, step, null, "nina", null)));

        assertThat(ledger.of(reference)).extracting(Entry::step).containsExactly(steps);
        assertThat(ledger.of(reference)).extracting(Entry::at).containsOnly(Instant.parse("2026-03-09T10:12:07Z"));
        assertThat(ledger.of(reference)).extracting(Entry::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void gives_back_what_was_recorded() {
        transaction.executeWithoutResult(
                status -> ledger.record(reference, Step.ESCALATED, "Task_TriageMessage", "system", "L2"));

        assertThat(ledger.of(reference)).singleElement().satisfies(entry -> {
            assertThat(entry.reference()).isEqualTo(reference);
            assertThat(entry.step()).isEqualTo(Step.ESCALATED);
            assertThat(entry.stage()).isEqualTo("Task_TriageMessage");
            assertThat(entry.actor()).isEqualTo("system");
            assertThat(entry.detail()).isEqualTo("L2");
        });
    }

    @Test
    void knows_nothing_of_an_unknown_request() {
        assertThat(ledger.of(reference)).isEmpty();
    }

    @Test
    void refuses_a_step_outside_the_transaction_of_its_change() {
        assertThatThrownBy(() -> ledger.record(reference, Step.RECEIVED, null, "patient", null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgets_a_step_whose_change_was_undone() {
        transaction.executeWithoutResult(status -> {
            ledger.record(reference, Step.RECEIVED, null, "patient", null);
            status.setRollbackOnly();
        });

        assertThat(ledger.of(reference)).isEmpty();
    }
}
