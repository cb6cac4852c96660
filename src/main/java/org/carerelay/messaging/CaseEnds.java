package org.carerelay.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.carerelay.platform.engine.EngineEvent.ProcessEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes a case when its process has ended, in the same transaction. */
@Component
class CaseEnds {

    private final MessageThreadRepository threads;
    private final Clock clock;

    CaseEnds(MessageThreadRepository threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    @EventListener
    void on(ProcessEnded end) {
        threads.lockByReference(end.reference().value())
                .ifPresent(thread -> thread.close(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
