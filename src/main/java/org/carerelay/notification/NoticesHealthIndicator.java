package org.carerelay.notification;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether e-mail is on. A clinic may do without, so that is no reason to call the node ill. */
@Component
class NoticesHealthIndicator implements HealthIndicator {

    private final NoticeTransport transport;

    NoticesHealthIndicator(NoticeTransport transport) {
        this.transport = transport;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("email", transport.isOpen() ? "on" : "off: set CARERELAY_SMTP_HOST")
                .build();
    }
}
