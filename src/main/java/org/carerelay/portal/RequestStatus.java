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
        return !request.unread()
                && story(request, List.of(request.runningCase())).tag() == RequestTag.CLOSED;
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
        return new RequestStory(
                request, entries, currentSteps.of(request.runningCase()).orElse(null), clock.instant());
    }
}
