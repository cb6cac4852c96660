package org.carerelay.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo clinic without a mail server: what would be sent stands in the log, without address, name and text. */
final class LogTransport implements NoticeTransport {

    private static final Logger LOG = LoggerFactory.getLogger(LogTransport.class);

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Delivery send(OutgoingNotice notice) {
        LOG.info("E-mail {} about {}", notice.template(), notice.reference());
        return Delivery.ACCEPTED;
    }
}
