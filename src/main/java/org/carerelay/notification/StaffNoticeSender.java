package org.carerelay.notification;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Empties the outbox of staff, one e-mail after the other. Any number of nodes may do so at the same time. */
@Component
class StaffNoticeSender {

    private static final Logger LOG = LoggerFactory.getLogger(StaffNoticeSender.class);

    private final StaffOutbox outbox;
    private final NoticeTransport transport;

    StaffNoticeSender(StaffOutbox outbox, NoticeTransport transport) {
        this.outbox = outbox;
        this.transport = transport;
    }

    void sendDue() {
        outbox.due().forEach(this::send);
    }

    private void send(UUID id) {
        try {
            outbox.claim(id).ifPresent(notice -> outbox.settle(notice, transport.send(notice)));
        } catch (OptimisticLockingFailureException anotherNodeWasFirst) {
            LOG.debug("Another node was first");
        }
    }
}
