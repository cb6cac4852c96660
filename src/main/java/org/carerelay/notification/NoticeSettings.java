package org.carerelay.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When and how often e-mails are sent.
 *
 * @param from address of the sender; empty only where no mail server is set
 * @param every pause between two looks into the outbox
 * @param quietFrom clinic-local time from which reminders wait for the morning
 * @param quietUntil clinic-local time from which they are sent again
 * @param bundledWithin time in which one person gets one e-mail about news, however much there is
 * @param retryAfter pauses before the second, third, … try; after the last try a person is asked
 * @param unclearAfter time without an outcome after which a claimed e-mail counts as neither sent nor unsent
 */
@ConfigurationProperties("carerelay.notices")
record NoticeSettings(
        String from,
        Duration every,
        LocalTime quietFrom,
        LocalTime quietUntil,
        Duration bundledWithin,
        List<Duration> retryAfter,
        Duration unclearAfter) {}
