package org.carerelay.welfare;

import java.time.Instant;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One time that a patient was asked.
 *
 * @param number from 1
 * @param answeredBy the account that answered: the patient's own or a carer's
 * @param passedTo the message that a nurse reads, when the patient was worse
 * @param calledBy user id of the nurse who called because nobody answered
 * @param readBy user id of the clinician who read it
 * @param note what the clinician wrote to the patient afterwards
 */
public record RoundView(
        int number,
        Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Nullable WelfareAnswers answers,
        @Nullable Reference passedTo,
        @Nullable Instant calledAt,
        @Nullable String calledBy,
        @Nullable String callNote,
        @Nullable Instant readAt,
        @Nullable String readBy,
        @Nullable String note) {

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "RoundView[" + number + "]";
    }
}
