package org.carerelay.messaging.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.clinic.SlaLevel;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.TriageView;
import org.carerelay.platform.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Why a case needs somebody now: signs, promise, who else works on it, and who was tried to be reached. */
@Component
class WhyNowLines {

    private static final List<String> ANSWERS =
            List.of("symptomSince", "symptomTrend", "painScore", "selfUrgency", "supplyDays", "emergencyAnswer");

    private final FlagLines flags;
    private final FiredRules rules;
    private final NoteLines notes;
    private final OtherHands hands;
    private final Ledger ledger;
    private final ClinicTimes times;

    WhyNowLines(
            FlagLines flags, FiredRules rules, NoteLines notes, OtherHands hands, Ledger ledger, ClinicTimes times) {
        this.flags = flags;
        this.rules = rules;
        this.notes = notes;
        this.hands = hands;
        this.ledger = ledger;
        this.times = times;
    }

    String of(OpenTask task, TriageView message, FormWords form) {
        var lines = new ArrayList<String>();
        lines.add("The rules say: " + words(message.urgency()) + since(task, message));
        lines.addAll(flags.of(message, form));
        ANSWERS.stream()
                .filter(message.answers()::containsKey)
                .map(key -> form.question(key)
                        + form.answer(key, String.valueOf(message.answers().get(key))))
                .forEach(lines::add);
        lines.add(promise(message));
        lines.add("Who else has it: " + hands.beside(task));
        lines.addAll(notes.tries(message.reference()));
        helpAskedFor(message).ifPresent(lines::add);
        rules.sentBy(message.reference()).ifPresent(row -> lines.add("Sent here by " + row));
        return String.join("\n", lines);
    }

    /** In words, as a nurse chooses it. */
    static String words(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Now, emergency";
            case URGENT -> "Within 1 hour";
            case SAME_DAY -> "Today";
            case ROUTINE -> "Next days";
            case ADMIN -> "Admin only";
        };
    }

    /** A review of a case has an urgency of its own, which nobody decided about the case. */
    private static String since(OpenTask task, TriageView message) {
        var now = task.routing().get("urgency");
        boolean aboutAnother = !task.reference().equals(message.reference());
        return now == null || aboutAnother || now.equals(message.urgency().name())
                ? ""
                : " · a colleague decided: " + words(Urgency.valueOf(now.toString()));
    }

    private String promise(TriageView message) {
        var by = message.promisedBy();
        if (by == null) {
            return "Nothing was promised";
        }
        return "Promised to the patient: by " + times.moment(by) + ", "
                + answered(message).map(at -> "answered " + times.moment(at)).orElseGet(() -> times.left(by));
    }

    /** When the newest words of the patient were answered; a promise that was kept is not late any more. */
    private Optional<Instant> answered(TriageView message) {
        return ledger.of(message.reference()).stream()
                .filter(entry -> entry.step() == Step.ANSWERED)
                .map(Entry::at)
                .filter(at -> !at.isBefore(message.lastWrittenAt()))
                .findFirst();
    }

    private Optional<String> helpAskedFor(TriageView message) {
        String asked = ledger.of(message.reference()).stream()
                .filter(entry -> entry.step() == Step.ESCALATED)
                .map(entry -> (SlaLevel.L0.name().equals(entry.detail()) ? "reminder " : "help asked ")
                        + times.moment(entry.at()))
                .collect(Collectors.joining(" · "));
        return Optional.of(asked).filter(text -> !text.isEmpty()).map(text -> "So far: " + text);
    }
}
