package org.carerelay.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.clinic.SlaLevel;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.RequestDetail;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says where a request stands: what happens now, who has it, since when, until when, why, and what the patient can do. */
@Component
class RequestStatus {

    /** Steps that a patient wants to know about; the others are ours. */
    private static final Set<Step> TOLD =
            Set.of(Step.RECEIVED, Step.CLAIMED, Step.ESCALATED, Step.ANSWERED, Step.READ, Step.CLOSED);

    private final CurrentSteps currentSteps;
    private final Ledger ledger;
    private final Promises promises;
    private final PromisePhrases times;
    private final MessageSource sentences;
    private final Clock clock;

    RequestStatus(
            CurrentSteps currentSteps,
            Ledger ledger,
            Promises promises,
            PromisePhrases times,
            MessageSource sentences,
            Clock clock) {
        this.currentSteps = currentSteps;
        this.ledger = ledger;
        this.promises = promises;
        this.times = times;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What the tag of a request says. */
    enum Tag {
        OPEN("blue"),
        PATIENT("yellow"),
        THIRD_PARTY("purple"),
        ANSWERED("green"),
        CLOSED("grey");

        private final String colour;

        Tag(String colour) {
            this.colour = colour;
        }
    }

    /**
     * One request in a list.
     *
     * @param topic what it is about, in the middle of a sentence
     * @param sent the day on which it was sent
     * @param late whether the promised time has passed without an answer
     * @param promise empty when nothing is promised any more
     */
    record Line(
            RequestSummary request,
            String topic,
            String sent,
            Tag tag,
            boolean late,
            String sentence,
            List<String> promise) {

        public String colour() {
            return tag.colour;
        }

        public boolean waits() {
            return tag != Tag.ANSWERED && tag != Tag.CLOSED;
        }
    }

    /** One step of the timeline: done, now or next. */
    record TimelineStep(String place, String name, String when) {}

    /** One request on its own page. */
    record Page(
            Line line, Instant since, String sinceText, String promisedBy, List<TimelineStep> steps, String updated) {}

    /** One message of the thread. */
    record Written(MessageView.Author author, Instant at, String when, String text) {}

    boolean isClosed(RequestSummary request) {
        // an answer that nobody has opened stays in sight
        return !request.unread() && has(ledger.of(request.reference()), Step.CLOSED);
    }

    boolean nobodyHasReadIt(RequestSummary request) {
        List<Entry> entries = ledger.of(request.reference());
        return request.state() == RequestState.OPEN && !has(entries, Step.CLAIMED);
    }

    String topic(RequestSummary request, Locale language) {
        String other = sentence("topic.OTHER", language);
        return Objects.requireNonNull(sentences.getMessage("topic." + request.topic(), null, other, language));
    }

    String when(Instant moment, Locale language) {
        return times.happened(moment, language);
    }

    List<Written> written(RequestDetail request, Locale language) {
        return request.messages().stream()
                .map(message ->
                        new Written(message.author(), message.at(), when(message.at(), language), message.text()))
                .toList();
    }

    Line line(RequestSummary request, Locale language) {
        return line(request, isClosed(request), currentSteps.of(request.reference()), language);
    }

    Page page(RequestSummary request, Locale language) {
        List<Entry> entries = ledger.of(request.reference());
        Optional<CurrentStep> current = currentSteps.of(request.reference());
        Line line = line(request, has(entries, Step.CLOSED), current, language);
        Instant since = current.map(CurrentStep::since).orElse(request.sentAt());
        Instant by = request.promisedBy();
        return new Page(
                line,
                since,
                when(since, language),
                by == null ? "" : times.by(by, language),
                steps(line, entries, current, language),
                when(clock.instant(), language));
    }

    private Line line(RequestSummary request, boolean closed, Optional<CurrentStep> current, Locale language) {
        Tag tag = tag(request, closed, current);
        Instant by = request.promisedBy();
        boolean waits = tag == Tag.OPEN || tag == Tag.THIRD_PARTY;
        boolean late = waits && by != null && by.isBefore(clock.instant());
        String sentence = switch (tag) {
            case CLOSED -> sentence("request.closed", language);
            case ANSWERED -> sentence("request.answered", language);
            default -> current.map(step -> step.label(language)).orElse(sentence("step.RECEIVED", language));
        };
        return new Line(
                request,
                topic(request, language),
                times.date(request.sentAt(), language),
                tag,
                late,
                sentence,
                waits && !late ? promises.of(request, language) : List.of());
    }

    private static Tag tag(RequestSummary request, boolean closed, Optional<CurrentStep> current) {
        if (closed) {
            return Tag.CLOSED;
        }
        if (request.state() == RequestState.ANSWERED || request.state() == RequestState.CLOSED) {
            return Tag.ANSWERED;
        }
        return current.map(step -> switch (step.waitingOn()) {
                    case CLINIC -> Tag.OPEN;
                    case PATIENT -> Tag.PATIENT;
                    case THIRD_PARTY -> Tag.THIRD_PARTY;
                })
                .orElse(Tag.OPEN);
    }

    /** What happened, each kind of step once with its latest time; what happens now; what comes next. */
    private List<TimelineStep> steps(Line line, List<Entry> entries, Optional<CurrentStep> current, Locale language) {
        var happened = new ArrayList<Map.Entry<Instant, String>>();
        entries.stream()
                .filter(entry -> isTold(entry) && isLatest(entry, entries))
                .forEach(entry -> happened.add(Map.entry(entry.at(), "step." + entry.step())));
        Instant by = line.request().promisedBy();
        if (line.late() && by != null) {
            happened.add(Map.entry(by, "step.missed"));
        }
        happened.sort(Map.Entry.comparingByKey());

        var steps = new ArrayList<TimelineStep>();
        happened.forEach(step -> steps.add(
                new TimelineStep("done", sentence(step.getValue(), language), when(step.getKey(), language))));
        if (line.tag() != Tag.CLOSED && line.tag() != Tag.ANSWERED) {
            current.ifPresent(
                    step -> steps.add(new TimelineStep("now", step.label(language), when(step.since(), language))));
            String when = String.join(" ", line.promise());
            steps.add(new TimelineStep("next", sentence("step.answer", language), when));
        }
        return steps;
    }

    /** A reminder to the care team asks nobody else. */
    private static boolean isTold(Entry entry) {
        return TOLD.contains(entry.step()) && !SlaLevel.L0.name().equals(entry.detail());
    }

    private static boolean isLatest(Entry entry, List<Entry> entries) {
        return entries.stream().noneMatch(other -> other.step() == entry.step() && other.number() > entry.number());
    }

    private static boolean has(List<Entry> entries, Step step) {
        return entries.stream().anyMatch(entry -> entry.step() == step);
    }

    private String sentence(String key, Locale language) {
        return sentences.getMessage(key, null, language);
    }
}
