package org.carerelay.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.RequestDetail;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.springframework.stereotype.Component;

/** Says where a request stands, from the running process, the model it runs by and the ledger. */
@Component
class RequestStatus {

    private final CurrentSteps currentSteps;
    private final Ledger ledger;
    private final RequestLines lines;
    private final RequestPages pages;
    private final PromisePhrases times;
    private final Clock clock;

    RequestStatus(
            CurrentSteps currentSteps,
            Ledger ledger,
            RequestLines lines,
            RequestPages pages,
            PromisePhrases times,
            Clock clock) {
        this.currentSteps = currentSteps;
        this.ledger = ledger;
        this.lines = lines;
        this.pages = pages;
        this.times = times;
        this.clock = clock;
    }

    boolean isClosed(RequestSummary request) {
        // an answer that nobody has opened stays in sight
        return !request.unread() && story(request, List.of(request.runningCase())).tag() == RequestTag.CLOSED;
    }

    boolean nobodyHasReadIt(RequestSummary request) {
        return request.state() == RequestState.OPEN
                && ledger.of(request.reference()).stream().noneMatch(entry -> entry.step() == Step.CLAIMED);
    }

    String topic(RequestSummary request, Locale language) {
        return lines.topic(request, language);
    }

    String when(Instant moment, Locale language) {
        return times.happened(moment, language);
    }

    RequestLine line(RequestSummary request, Locale language) {
        return lines.of(story(request, List.of(request.runningCase())), language);
    }

    RequestPage page(RequestDetail request, Locale language) {
        return pages.of(story(request.summary(), request.cases()), language);
    }

    private RequestStory story(RequestSummary request, Collection<Reference> cases) {
        List<Entry> entries = cases.stream()
                .flatMap(reference -> ledger.of(reference).stream())
                .sorted(Comparator.comparing(Entry::number))
                .toList();
<<<<<<< HEAD
        return new RequestStory(
                request, entries, currentSteps.of(request.runningCase()).orElse(null), clock.instant());
=======
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
        var steps = new ArrayList<TimelineStep>();
        for (Entry entry : entries) {
            if (TOLD.contains(entry.step()) && isLatest(entry, entries)) {
                String name = sentence("step." + entry.step(), language);
                steps.add(new TimelineStep("done", name, when(entry.at(), language)));
            }
        }
        Instant by = line.request().promisedBy();
        if (line.late() && by != null) {
            steps.add(new TimelineStep("done", sentence("step.missed", language), when(by, language)));
        }
        if (line.tag() != Tag.CLOSED && line.tag() != Tag.ANSWERED) {
            current.ifPresent(
                    step -> steps.add(new TimelineStep("now", step.label(language), when(step.since(), language))));
            String when = String.join(" ", line.promise());
            steps.add(new TimelineStep("next", sentence("step.answer", language), when));
        }
        return steps;
    }

    private static boolean isLatest(Entry entry, List<Entry> entries) {
        return entries.stream().noneMatch(other -> other.step() == entry.step() && other.number() > entry.number());
    }

    private static boolean has(List<Entry> entries, Step step) {
        return entries.stream().anyMatch(entry -> entry.step() == step);
    }

    private String sentence(String key, Locale language) {
        return sentences.getMessage(key, null, language);
>>>>>>> core
    }
}
