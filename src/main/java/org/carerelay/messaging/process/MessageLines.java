package org.carerelay.messaging.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.SlaLevel;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.TriageView;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Relationship;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A message in the words of a staff form: who writes, why it is urgent and where each sign comes from. */
@Component
class MessageLines {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final List<String> ANSWERS = List.of(
            "symptomSince",
            "symptomTrend",
            "painScore",
            "selfUrgency",
            "medicineName",
            "supplyDays",
            "emergencyAnswer",
            "emergencyPhone",
            "callbackNumber");

    private final StartForms forms;
    private final PatientAccounts accounts;
    private final Ledger ledger;
    private final ClinicSettings clinic;
    private final Clock clock;

    MessageLines(StartForms forms, PatientAccounts accounts, Ledger ledger, ClinicSettings clinic, Clock clock) {
        this.forms = forms;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clinic = clinic;
        this.clock = clock;
    }

    String writer(TriageView message) {
        var relationship = accounts.peopleFor(message.account()).stream()
                .filter(person -> person.patient().equals(message.patient()))
                .map(ActsFor::relationship)
                .findFirst();
        return relationship
                .map(who -> who == Relationship.SELF
                        ? "Writes for themselves"
                        : "Written by somebody who acts for the patient: "
                                + who.name().toLowerCase(Locale.ROOT))
                .orElse("Written by somebody who no longer acts for the patient");
    }

    String whyNow(TriageView message) {
        var lines = new ArrayList<String>();
        lines.add("The rules say: " + words(message.urgency()));
        var form = forms.schema(Messages.PROCESS);
        var flags = flags(form);
        flags.filter(flag -> message.ticked(key(flag)))
                .forEach(flag -> lines.add("▲ Ticked by patient: " + flag.label(Locale.ENGLISH)));
        cleared(message, form).forEach(label -> lines.add("↩ Ticked, then cleared: " + label));
        answers(message, form).forEach(lines::add);
        lines.add(promise(message));
        helpAskedFor(message).ifPresent(lines::add);
        decidedBy(message).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** The red flags that the patient did not tick, one a line. */
    String saidNo(TriageView message) {
        return flags(forms.schema(Messages.PROCESS))
                .filter(flag -> !message.ticked(key(flag)))
                .map(flag -> flag.label(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    String about(TriageView message) {
        var form = forms.schema(Messages.PROCESS);
        String topic = option(form, "topic", message.topic());
        String language = Locale.forLanguageTag(message.language()).getDisplayLanguage(Locale.ENGLISH);
        return moment(message.receivedAt()) + " · portal · " + language + " · " + topic;
    }

    String otherRequests(TriageView message) {
        return "Other open requests: "
                + (message.openRequests().isEmpty()
                        ? "none"
                        : message.openRequests().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static Stream<FormComponent> flags(FormSchema form) {
        return form.fields().stream()
                .filter(field -> field.type().equals("checkbox") && key(field).startsWith("rf_"))
                .filter(field -> !key(field).equals("rf_none"));
    }

    private static List<String> cleared(TriageView message, FormSchema form) {
        var cleared = message.answers().get("rf_cleared");
        return cleared == null
                ? List.of()
                : Stream.of(cleared.toString().split("[ ,]+"))
                        .flatMap(key -> form.field(key).stream())
                        .map(field -> field.label(Locale.ENGLISH))
                        .toList();
    }

    private static List<String> answers(TriageView message, FormSchema form) {
        return ANSWERS.stream()
                .filter(message.answers()::containsKey)
                .map(key -> question(form, key)
                        + option(form, key, message.answers().get(key)))
                .toList();
    }

    /** The question as the patient read it. */
    private static String question(FormSchema form, String key) {
        return form.field(key)
                .map(field -> form.question(field, Locale.ENGLISH).replace(" (optional)", ""))
                .map(question -> question.endsWith("?") ? question + " " : question + ": ")
                .orElse(key + ": ");
    }

    private static String option(FormSchema form, String key, @Nullable Object value) {
        String code = String.valueOf(value);
        return form.field(key).stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(code))
                .map(option -> option.label(Locale.ENGLISH))
                .findFirst()
                .orElse(code);
    }

    private String promise(TriageView message) {
        var by = message.promisedBy();
        if (by == null) {
            return "Nothing was promised";
        }
        var left = Duration.between(clock.instant(), by);
        return "Promised to the patient: by " + moment(by) + (left.isNegative() ? ", late by " : ", time left ")
                + duration(left.abs());
    }

    /** When the task moved up in the list and when more people were asked. */
    private Optional<String> helpAskedFor(TriageView message) {
        String times = ledger.of(message.reference()).stream()
                .filter(entry -> entry.step() == Step.ESCALATED)
                .map(entry ->
                        (SlaLevel.L0.name().equals(entry.detail()) ? "reminder " : "help asked ") + moment(entry.at()))
                .collect(Collectors.joining(" · "));
        return Optional.of(times).filter(text -> !text.isEmpty()).map(text -> "So far: " + text);
    }

    private Optional<String> decidedBy(TriageView message) {
        return ledger.of(message.reference()).stream()
                .filter(entry -> entry.step() == Step.DECIDED)
                .map(Entry::detail)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(detail -> "Decided by " + detail);
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clinic.timeZone()));
    }

    private static String duration(Duration duration) {
        long days = duration.toDays();
        String hours = duration.toHoursPart() + " h ";
        return (days > 0 ? days + " d " + hours : hours) + duration.toMinutesPart() + " min";
    }

    private static String words(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Now, emergency";
            case URGENT -> "Within 1 hour";
            case SAME_DAY -> "Today";
            case ROUTINE -> "Next days";
            case ADMIN -> "Admin only";
        };
    }

    private static String key(FormComponent field) {
        var key = field.key();
        return key == null ? "" : key;
    }
}
