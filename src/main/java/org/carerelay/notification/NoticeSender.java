package org.carerelay.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Empties the outbox, one e-mail after the other. Any number of nodes may do so at the same time. */
@Component
class NoticeSender {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private final Outbox outbox;
    private final NoticeTransport transport;
    private final MeterRegistry metrics;

    NoticeSender(Outbox outbox, NoticeTransport transport, MeterRegistry metrics) {
        this.outbox = outbox;
        this.transport = transport;
        this.metrics = metrics;
    }

    /** Sends what is due now and gives up what another node has lost. */
    void sendDue() {
        outbox.lost().forEach(id -> alone(() -> outbox.giveUp(id)));
        for (UUID id : outbox.due()) {
            if (!isReached(id)) {
                // the rest would wait for the same silence
                return;
            }
        }
    }

    /** Whether the mail server could be talked to, if that was necessary. */
    private boolean isReached(UUID id) {
        var reached = new boolean[] {true};
        alone(() -> outbox.claim(id).ifPresent(notice -> reached[0] = send(notice) != Delivery.UNREACHABLE));
        return reached[0];
    }

    private Delivery send(OutgoingNotice notice) {
        Delivery delivery = handOver(notice);
        NoticeState state = outbox.settle(notice, delivery);
        metrics.counter("carerelay.notice", "template", notice.template().name(), "state", state.name())
                .increment();
        if (delivery == Delivery.ACCEPTED) {
            notice.alsoTells().forEach(id -> alone(() -> outbox.told(id)));
        }
        return delivery;
    }

    private Delivery handOver(OutgoingNotice notice) {
        try {
            return transport.send(notice);
        } catch (RuntimeException e) {
            // not its message, which may name people
            LOG.error("E-mail {}: {}", notice.template(), e.getClass().getName());
            return Delivery.UNCLEAR;
        }
    }

    private static void alone(Runnable step) {
        try {
            step.run();
        } catch (OptimisticLockingFailureException anotherNodeWasFirst) {
            LOG.debug("Another node was first");
        }
    }
}
