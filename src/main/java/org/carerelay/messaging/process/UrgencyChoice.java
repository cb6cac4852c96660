package org.carerelay.messaging.process;

import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.CaseNote;
import org.carerelay.messaging.CaseNotes;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.TriageRules;
import org.carerelay.messaging.TriageView;
import org.carerelay.messaging.UrgencyReview;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** How soon a nurse says that a case needs somebody: raised freely, lowered with a reason and sometimes a second reader. */
@Component
class UrgencyChoice {

    private static final String SAFETY_CALL = "Task_SafetyCall";

    private final MessageCases cases;
    private final TriageRules rules;
    private final CaseNotes notes;
    private final UrgencyReview review;
    private final SecondReader secondReader;

    UrgencyChoice(
            MessageCases cases, TriageRules rules, CaseNotes notes, UrgencyReview review, SecondReader secondReader) {
        this.cases = cases;
        this.rules = rules;
        this.notes = notes;
        this.review = review;
        this.secondReader = secondReader;
    }

    /**
     * Keeps a lowered urgency for the weekly review.
     *
     * @throws FormRejectedException when urgency and next step contradict each other, or a reason or reader is missing
     */
    void take(OpenTask task, StaffAnswers triage, String staff) {
        var chosen = Urgency.valueOf(triage.required("urgency"));
        requireStepThatFits(chosen, triage);
        var message = cases.triageView(task.reference());
        var floor = floor(message);
        if (!floor.isMoreUrgentThan(chosen)) {
            return;
        }
        String reason = triage.optional("downgradeReason");
        if (reason == null) {
            throw new FormRejectedException(
                    "downgradeReason", "You chose less urgent than the rules say: write the reason, or choose again.");
        }
        if (floor == Urgency.EMERGENCY && tickedSign(message)) {
            secondReader.require(triage.optional("secondReader"), staff);
        }
        review.assess(task.reference(), staff, chosen, reason);
    }

    private static void requireStepThatFits(Urgency chosen, StaffAnswers triage) {
        boolean emergency = chosen == Urgency.EMERGENCY;
        if (emergency && !triage.chose("disposition", "EMERGENCY", "CALL_PATIENT", "TO_CLINICIAN")) {
            throw new FormRejectedException(
                    "disposition", "An emergency cannot wait: take the emergency path, call, or ask a clinician.");
        }
        if (!emergency && triage.chose("disposition", "EMERGENCY")) {
            throw new FormRejectedException("urgency", "The emergency path is for now: choose 'Now, emergency'.");
        }
    }

    /**
     * What the rules say. When somebody has spoken to the patient and said why it is less, that counts, and of the
     * rules only what they say about words that came later.
     */
    private Urgency floor(TriageView message) {
        return notes.last(message.reference(), SAFETY_CALL)
                .filter(call -> "SAFE_DOWNGRADED".equals(call.answer("emergencyOutcome")))
                .map(call -> floorAfter(call, message))
                .orElse(message.urgency());
    }

    private Urgency floorAfter(CaseNote call, TriageView message) {
        var settled = found(call);
        if (!message.lastWrittenAt().isAfter(call.at())) {
            return settled;
        }
        var later = rules.urgencyOf(cases.ruleInputsSince(message.reference(), settled, call.at()));
        return later.isMoreUrgentThan(settled) ? later : settled;
    }

    private static Urgency found(CaseNote call) {
        return Urgency.valueOf(String.valueOf(call.answer("urgency")));
    }

    private static boolean tickedSign(TriageView message) {
        return message.answers().keySet().stream()
                .anyMatch(field -> field.startsWith("rf_") && !field.equals("rf_none") && message.ticked(field));
    }
}
