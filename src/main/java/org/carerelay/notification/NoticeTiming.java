package org.carerelay.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerelay.clinic.ClinicSettings;
import org.springframework.stereotype.Component;

/** When a notice may leave: reminders not at night, and news about several things in one e-mail. */
@Component
class NoticeTiming {

    private static final Set<NoticeTemplate> BUNDLED = Arrays.stream(NoticeTemplate.values())
            .filter(NoticeTemplate::isBundled)
            .collect(Collectors.toUnmodifiableSet());

    private final NoticeRepository notices;
    private final NoticeSettings settings;
    private final QuietHours quietHours;

    NoticeTiming(NoticeRepository notices, NoticeSettings settings, ClinicSettings clinic) {
        this.notices = notices;
        this.settings = settings;
        this.quietHours = new QuietHours(settings.quietFrom(), settings.quietUntil(), clinic.timeZone());
    }

    /** The first moment from now on at which the notice may leave. */
    Instant earliest(Notice notice, List<Notice> bundle, Instant now) {
        Instant awake = awake(notice, now);
        if (awake.isAfter(now) || !notice.template().isBundled()) {
            return awake;
        }
        boolean oneIsLeaving = bundle.stream().anyMatch(other -> other.state() == NoticeState.SENDING);
        if (oneIsLeaving) {
            return now.plus(settings.bundledWithin());
        }
        return notices.findLastSent(notice.account(), BUNDLED)
                .map(last -> last.plus(settings.bundledWithin()))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /** All open notices that share an e-mail with this one, itself included; no other node touches them meanwhile. */
    List<Notice> bundleOf(Notice notice) {
        return notice.template().isBundled()
                ? notices.findByAccountIdAndTemplateInAndStateInOrderById(
                        notice.account(), BUNDLED, Set.of(NoticeState.WAITING, NoticeState.SENDING))
                : List.of(notice);
    }

    /** Those of the bundle of which the e-mail tells too. */
    List<Notice> toldWith(Notice notice, List<Notice> bundle, Instant now) {
        UUID own = notice.id();
        return bundle.stream()
                .filter(other -> !other.id().equals(own))
                .filter(other -> !awake(other, now).isAfter(now))
                .toList();
    }

    private Instant awake(Notice notice, Instant now) {
        return notice.template().isReminder() ? quietHours.firstMomentFrom(now) : now;
    }
}
