package org.carerelay.messaging.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.messaging.TriageView;
import org.carerelay.patient.PatientLines;
import org.carerelay.patient.PatientView;
import org.springframework.stereotype.Component;

/** What we know beside the message: allergies, medicines, numbers to call, other requests and what was written before. */
@Component
class KnowLines {

    private static final Duration RECENT = Duration.ofDays(30);
    private static final List<String> NUMBERS = List.of("emergencyPhone", "callbackNumber");

    private final Messages messages;
    private final PatientLines patients;
    private final OtherHands hands;
    private final ClinicTimes times;

    KnowLines(Messages messages, PatientLines patients, OtherHands hands, ClinicTimes times) {
        this.messages = messages;
        this.patients = patients;
        this.hands = hands;
        this.times = times;
    }

    String of(TriageView message, PatientView patient, FormWords form) {
        var lines = new ArrayList<String>();
        lines.add(patients.known(patient));
        lines.add("Medicines they named: " + orNone(medicines(message, form)));
        lines.add("Phone on file: " + (patient.phone() == null ? "not recorded" : patient.phone()));
        NUMBERS.stream()
                .filter(message.answers()::containsKey)
                .map(key -> form.question(key) + message.answers().get(key))
                .forEach(lines::add);
        var others = messages.requestsAbout(List.of(message.patient())).stream()
                .filter(request -> !request.reference().equals(message.reference())
                        && !request.runningCase().equals(message.reference()))
                .toList();
        lines.add("Other open requests:"
                + list(others.stream()
                        .filter(request -> request.state() != RequestState.CLOSED)
                        .map(request -> line(request, form) + " · " + hands.on(request.runningCase()))));
        lines.add("Closed in the last 30 days:"
                + list(others.stream()
                        .filter(request -> request.state() == RequestState.CLOSED)
                        .filter(request -> request.sentAt().isAfter(times.now().minus(RECENT)))
                        .map(request -> line(request, form))));
        lines.add("Written in this conversation:"
                + list(message.conversation().stream().map(this::said)));
        return String.join("\n", lines);
    }

    private static List<String> medicines(TriageView message, FormWords form) {
        var named = message.answers().get("medicineName");
        return Stream.concat(
                        Stream.ofNullable(named).map(Object::toString),
                        message.answers().keySet().stream()
                                .filter(field -> field.startsWith("med_") && message.ticked(field))
                                .sorted()
                                .map(form::label))
                .toList();
    }

    private String line(RequestSummary request, FormWords form) {
        return request.reference() + " · " + form.answer("topic", request.topic()) + " · "
                + times.moment(request.sentAt()) + " · "
                + request.state().name().toLowerCase(Locale.ROOT);
    }

    private String said(MessageView message) {
        String who = switch (message.author()) {
            case PATIENT -> "Patient";
            case STAFF -> "We";
            case NOTED_BY_STAFF -> "Noted by us";
        };
        return times.moment(message.at()) + " · " + who + ": " + message.text();
    }

    private static String orNone(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private static String list(Stream<String> lines) {
        var all = lines.toList();
        return all.isEmpty() ? " none" : "\n  " + String.join("\n  ", all);
    }
}
