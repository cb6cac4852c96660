package org.carerelay.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.clinic.StaffDirectory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** E-mails to staff on their way out; each method is one short transaction. */
@Component
class StaffOutbox {

    private static final Limit AT_ONCE = Limit.of(100);

    private final StaffNoticeRepository notices;
    private final StaffDirectory staff;
    private final StaffDuty duty;
    private final Clock clock;

    StaffOutbox(StaffNoticeRepository notices, StaffDirectory staff, StaffDuty duty, Clock clock) {
        this.notices = notices;
        this.staff = staff;
        this.duty = duty;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<UUID> due() {
        return notices.findIds(NoticeState.WAITING, now(), AT_ONCE);
    }

    /** Takes a notice for this node; one that may not reach its person at this moment is dropped for good. */
    @Transactional
    Optional<OutgoingNotice> claim(UUID id) {
        return notices.findById(id).filter(notice -> notice.isDue(now())).flatMap(this::claim);
    }

    private Optional<OutgoingNotice> claim(StaffNotice notice) {
        Optional<String> address = staff.emailOf(notice.staff()).filter(known -> duty.mayReach(notice, now()));
        if (address.isEmpty()) {
            notice.fail();
            return Optional.empty();
        }
        notice.claim();
        return address.map(to -> new OutgoingNotice(
                notice.id(), notice.attempts(), notice.reference(), notice.template(), to, Locale.ENGLISH, List.of()));
    }

    @Transactional
    void settle(OutgoingNotice sent, Delivery delivery) {
        StaffNotice notice = notices.findById(sent.id()).orElseThrow();
        switch (delivery) {
            case ACCEPTED -> notice.sent();
            case REFUSED, UNREACHABLE -> notice.refused(now());
            case UNDELIVERABLE, UNCLEAR -> notice.fail();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
