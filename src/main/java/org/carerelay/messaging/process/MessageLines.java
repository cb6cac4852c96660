package org.carerelay.messaging.process;

import java.util.ArrayList;
import java.util.Locale;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.messaging.OwnDoctors;
import org.carerelay.messaging.TriageView;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Relationship;
import org.springframework.stereotype.Component;

/** A message in the words of a staff form: who wrote it, what not to overlook about that, and the words themselves. */
@Component
class MessageLines {

    private final PatientAccounts accounts;
    private final OwnDoctors ownDoctors;
    private final ClinicTimes times;

    MessageLines(PatientAccounts accounts, OwnDoctors ownDoctors, ClinicTimes times) {
        this.accounts = accounts;
        this.ownDoctors = ownDoctors;
        this.times = times;
    }

    /** Who writes, and below it what changes how to answer. */
    String writer(TriageView message) {
        var lines = new ArrayList<String>();
        lines.add(message.proxyWithoutRight() ? "Writes about somebody else" : whoSpeaks(message));
        if (message.proxyWithoutRight()) {
            lines.add("⚠ No right to see this patient: the record above is the writer's."
                    + " Answer without anything from a record, and offer the form for carers.");
        }
        if (message.confidential()) {
            lines.add("⚠ Confidential: hidden from carers. Do not mention it to anybody but the patient.");
        }
        if (message.ownDoctor()) {
            lines.add(ownDoctor(message));
        }
        return String.join("\n", lines);
    }

    String about(TriageView message, FormWords form) {
        String language = Locale.forLanguageTag(message.language()).getDisplayLanguage(Locale.ENGLISH);
        return times.moment(message.receivedAt()) + " · " + origin(message) + " · " + language + " · "
                + (message.topic().equals("EMERGENCY") ? emergency(message) : form.answer("topic", message.topic()))
                + (message.lastWrittenAt().isAfter(message.receivedAt())
                        ? " · wrote again " + times.moment(message.lastWrittenAt())
                        : "");
    }

    String words(TriageView message) {
        return message.words().isEmpty() ? "No words: sent from the emergency page." : message.words();
    }

    private String ownDoctor(TriageView message) {
        return ownDoctors
                .nameOf(message.patient())
                .map(name -> "⚠ Wants own doctor: Dr. " + name
                        + ". Check that it is safe to wait, do not answer for the doctor.")
                .orElse("⚠ Wanted their own doctor, who no longer works here: the team answers. Say so in the answer.");
    }

    private static String origin(TriageView message) {
        return message.writtenDownBy()
                .map(staff -> "written down by " + staff + " ("
                        + said(message, "channel").toLowerCase(Locale.ROOT) + ")")
                .orElse("portal");
    }

    private static String emergency(TriageView message) {
        return message.writtenDownBy().isPresent() ? "Emergency" : "Emergency page";
    }

    private String whoSpeaks(TriageView message) {
        if (message.writtenDownBy().isEmpty()) {
            return relationship(message);
        }
        return switch (said(message, "caller")) {
            case "PATIENT" -> "Said by the patient";
            case "REPRESENTATIVE" -> "Said by somebody who acts for the patient";
            default -> "⚠ Said by somebody else: tell nobody but the patient anything from the record";
        };
    }

    private static String said(TriageView message, String field) {
        return message.answers().getOrDefault(field, "").toString();
    }

    private String relationship(TriageView message) {
        return accounts.peopleFor(message.account()).stream()
                .filter(person -> person.patient().equals(message.patient()))
                .map(ActsFor::relationship)
                .findFirst()
                .map(who -> who == Relationship.SELF
                        ? "Writes for themselves"
                        : "Written by somebody who acts for the patient: "
                                + who.name().toLowerCase(Locale.ROOT))
                .orElse("Written by somebody who no longer acts for the patient");
    }
}
