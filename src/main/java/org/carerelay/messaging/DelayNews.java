package org.carerelay.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.clinic.StageLate;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells patients a new time when an answer takes longer than promised. */
@Component
class DelayNews {

    private final MessageThreadRepository threads;
    private final PatientNotices notices;
    private final ClinicHours hours;
    private final Ledger ledger;
    private final Clock clock;

    DelayNews(MessageThreadRepository threads, PatientNotices notices, ClinicHours hours, Ledger ledger, Clock clock) {
        this.threads = threads;
        this.notices = notices;
        this.hours = hours;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void on(StageLate late) {
        threads.lockByReference(late.reference().value()).ifPresent(thread -> delay(thread, late));
    }

    private void delay(MessageThread thread, StageLate late) {
        if (isPromiseKeptSoFar(thread, late)) {
            return;
        }
        var until = newTime(late);
        if (thread.delay(until)) {
            ledger.record(thread.reference(), Step.DELAYED, late.stage(), "system", until.toString());
            notices.delayed(thread);
        }
    }

    private boolean isPromiseKeptSoFar(MessageThread thread, StageLate late) {
        Instant by = thread.promised().by();
        return by != null
                && PlanPromises.isWithinTheHour(thread.urgency())
                && late.at().isBefore(by);
    }

    /** When more help comes, if that is still to come; else in a working day. */
    private Instant newTime(StageLate late) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var next = late.nextLevelAt();
        return next != null && next.isAfter(now) ? next : hours.clock().plusOpenDays(now, 1);
    }
}
