package org.carerelay.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks into the outbox again and again, on every node; tests look themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "carerelay.notices.scheduled", matchIfMissing = true)
class NoticeSchedule {

    private final NoticeSender sender;
    private final StaffNoticeSender staffSender;
    private final InboxDigests digests;

    NoticeSchedule(NoticeSender sender, StaffNoticeSender staffSender, InboxDigests digests) {
        this.sender = sender;
        this.staffSender = staffSender;
        this.digests = digests;
    }

    @Scheduled(fixedDelayString = "${carerelay.notices.every}")
    void send() {
        sender.sendDue();
        staffSender.sendDue();
    }

    @Scheduled(fixedDelayString = "${carerelay.notices.digests-every}")
    void digest() {
        digests.tell();
    }
}
