package org.carerelay.messaging.process;

import java.util.Locale;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.CaseAnswers;
import org.carerelay.messaging.MessageCases;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A booked visit in the patient's language: when, where, and what to bring. */
@Component
class VisitWords {

    private final MessageCases cases;
    private final CaseAnswers caseAnswers;
    private final PromisePhrases phrases;
    private final MessageSource sentences;
    private final ClinicSettings clinic;
    private final ClinicTimes times;

    VisitWords(
            MessageCases cases,
            CaseAnswers caseAnswers,
            PromisePhrases phrases,
            MessageSource sentences,
            ClinicSettings clinic,
            ClinicTimes times) {
        this.cases = cases;
        this.caseAnswers = caseAnswers;
        this.phrases = phrases;
        this.sentences = sentences;
        this.clinic = clinic;
        this.times = times;
    }

    /** @throws FormRejectedException when the visit would be in the past */
    String of(Reference reference, StaffAnswers visit) {
        var at = times.atTheClinic(visit.required("visitAt"));
        if (at.isBefore(times.now())) {
            throw new FormRejectedException("visitAt", "This time has passed: enter a date and time in the future.");
        }
        var language = Locale.forLanguageTag(cases.triageView(reference).language());
        Object[] when = {phrases.happened(at, language), visit.required("visitPlace"), clinic.phone()};
        String text = sentences.getMessage("messaging.visitBooked", when, language);
        String note = visit.optional("visitNote");
        return note == null ? text : text + "\n\n" + note;
    }

    void draft(Reference reference, String staff, String text) {
        caseAnswers.draft(reference, staff, text);
    }
}
