package org.carerelay.messaging.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientLines;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Purpose;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.StartForms;
import org.springframework.stereotype.Component;

/** What every staff form about a case shows, in its fixed order: who, why now, what they said, what we know and did. */
@Component
class CaseContext {

    private final MessageCases cases;
    private final Patients patients;
    private final StartForms forms;
    private final PatientLines patientLines;
    private final MessageLines messageLines;
    private final FlagLines flagLines;
    private final WhyNowLines whyNowLines;
    private final KnowLines knowLines;
    private final NoteLines noteLines;

    CaseContext(
            MessageCases cases,
            Patients patients,
            StartForms forms,
            PatientLines patientLines,
            MessageLines messageLines,
            FlagLines flagLines,
            WhyNowLines whyNowLines,
            KnowLines knowLines,
            NoteLines noteLines) {
        this.cases = cases;
        this.patients = patients;
        this.forms = forms;
        this.patientLines = patientLines;
        this.messageLines = messageLines;
        this.flagLines = flagLines;
        this.whyNowLines = whyNowLines;
        this.knowLines = knowLines;
        this.noteLines = noteLines;
    }

    /** Opens the record for this member of staff, which is written down. */
    Map<String, String> of(OpenTask task, String staff) {
        return of(task, task.reference(), staff);
    }

    /** The same for a task that has a reference of its own. */
    Map<String, String> of(OpenTask task, Reference reference, String staff) {
        var message = cases.triageView(reference);
        var patient = patients.find(message.patient(), staff, Purpose.TASK).orElseThrow();
        var form = new FormWords(forms.schema(Messages.PROCESS));
        var context = new LinkedHashMap<String, String>();
        context.put("ctxWho", patientLines.who(patient) + "\n" + messageLines.writer(message));
        context.put("ctxWhyNow", whyNowLines.of(task, message, form));
        context.put("ctxSaidNo", flagLines.saidNo(message, form));
        context.put("ctxWordsAbout", messageLines.about(message, form));
        context.put("ctxWords", messageLines.words(message));
        context.put("ctxKnow", knowLines.of(message, patient, form));
        context.put("ctxNotes", noteLines.soFar(reference));
        return context;
    }

    /** Whom a case is about, for a form that calls the patient by name; looking is written down by {@link #of}. */
    PatientView patient(OpenTask task) {
        return patients.find(cases.triageView(task.reference()).patient()).orElseThrow();
    }
}
