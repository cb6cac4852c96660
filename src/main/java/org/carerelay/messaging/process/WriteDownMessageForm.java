package org.carerelay.messaging.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.NotAllowedException;
import org.carerelay.messaging.NotScreenedException;
import org.carerelay.messaging.WrittenDownMessages;
import org.carerelay.patient.PatientLookup;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.carerelay.platform.forms.Submitter;
import org.springframework.stereotype.Component;

/** Staff write down what a patient said on the phone: {@code WriteDownMessage.form}. */
@Component
class WriteDownMessageForm implements StartForm {

    /** Process variable: reference of the message. */
    static final String MESSAGE = "message";

    private static final List<String> FOR_THE_RECORD_ONLY =
            List.of("recordNumber", "birthDate", "saidAt", "messageText");

    private final WrittenDownMessages messages;
    private final PatientLookup patients;
    private final ClinicTimes times;

    WriteDownMessageForm(WrittenDownMessages messages, PatientLookup patients, ClinicTimes times) {
        this.messages = messages;
        this.patients = patients;
        this.times = times;
    }

    @Override
    public Accepted accept(Submitter submitter, Map<String, Object> submitted) {
        if (submitter.kind() != Submitter.Kind.STAFF) {
            throw new FormRejectedException("", "Only staff write down messages: use the form for a new message.");
        }
        var written = new StaffAnswers(submitted);
        var patient = patients.named(written, submitter.id());
        var answers = new HashMap<>(submitted);
        answers.keySet().removeAll(FOR_THE_RECORD_ONLY);
        try {
            Reference message = messages.writeDown(
                    submitter.id(), patient, saidAt(written), written.required("messageText"), answers);
            return new Accepted(Reference.next("TEL"), Map.of(MESSAGE, message.value()));
        } catch (NotScreenedException e) {
            throw new FormRejectedException(
                    "rf_none", "Ask about an emergency: tick what is true, or 'None of these' alone.");
        } catch (NotAllowedException e) {
            throw new FormRejectedException(
                    "recordNumber",
                    "Nobody reads messages on the portal for this patient: register an account first,"
                            + " and tell a nurse now if it cannot wait.");
        }
    }

    private Instant saidAt(StaffAnswers written) {
        String entered = written.optional("saidAt");
        Instant saidAt = entered == null ? times.now() : times.atTheClinic(entered);
        if (saidAt.isAfter(times.now()) || saidAt.isBefore(times.now().minus(WrittenDownMessages.OLDEST))) {
            throw new FormRejectedException(
                    "saidAt", "Enter a time in the last 30 days, or leave it empty when it is now.");
        }
        return saidAt;
    }
}
