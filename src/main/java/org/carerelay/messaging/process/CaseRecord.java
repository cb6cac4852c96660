package org.carerelay.messaging.process;

import org.carerelay.messaging.CaseAnswers;
import org.carerelay.messaging.CaseNotes;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** What every staff form about a case does with its answers. */
@Component
class CaseRecord {

    private final PatientWroteAgain wroteAgain;
    private final CaseNotes notes;
    private final CaseAnswers caseAnswers;

    CaseRecord(PatientWroteAgain wroteAgain, CaseNotes notes, CaseAnswers caseAnswers) {
        this.wroteAgain = wroteAgain;
        this.notes = notes;
        this.caseAnswers = caseAnswers;
    }

    /**
     * Keeps the answers as a note for colleagues, and what was written to the patient as a draft for the process to show.
     *
     * @throws org.carerelay.platform.forms.FormRejectedException when the patient has written since the form was opened
     */
    void keep(OpenTask task, StaffAnswers answers, String staff) {
        wroteAgain.refuse(task, staff);
        notes.add(task.reference(), staff, task.stage(), answers.values());
        String reply = answers.optional("replyText");
        if (reply != null) {
            caseAnswers.draft(task.reference(), staff, reply);
        }
    }
}
