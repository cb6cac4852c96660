package org.carerelay.messaging.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.TriageView;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Purpose;
import org.carerelay.patient.RecordAccess;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.forms.FormRejectedException;
import org.springframework.stereotype.Component;

/** Nobody decides on words that they have not seen: what the patient wrote after the form was opened must be read first. */
@Component
class PatientWroteAgain {

    private static final Duration SENDING = Duration.ofSeconds(1);

    private final MessageCases cases;
    private final Patients patients;
    private final ClinicTimes times;

    PatientWroteAgain(MessageCases cases, Patients patients, ClinicTimes times) {
        this.cases = cases;
        this.patients = patients;
        this.times = times;
    }

    /** @throws FormRejectedException until this person has opened the form once more */
    void refuse(OpenTask task, String staff) {
        TriageView message = cases.triageView(task.reference());
        Instant written = message.lastWrittenAt();
        var opened = openings(message, staff);
        boolean seen = opened.isEmpty() || !written.isAfter(opened.get(opened.size() - 1));
        if (!seen) {
            throw new FormRejectedException(
                    "",
                    "The patient wrote again at " + times.moment(written)
                            + ": open this task once more, read it, then complete. Your draft is kept.");
        }
    }

    /** The gate itself looks at the form when it is sent; that one is no reading. */
    private List<Instant> openings(TriageView message, String staff) {
        var opened = patients.accessesSince(message.patient(), message.receivedAt()).stream()
                .filter(access -> access.viewer().equals(staff) && access.purpose() == Purpose.TASK)
                .map(RecordAccess::at)
                .toList();
        boolean sending = !opened.isEmpty()
                && !opened.get(opened.size() - 1)
                        .isBefore(times.now().minus(SENDING).minusMillis(999));
        return sending ? opened.subList(0, opened.size() - 1) : opened;
    }
}
