package org.carerelay.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.patient.AccountHolder;
import org.carerelay.patient.PatientAccounts;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices on their way out. Each method is one short transaction: none is open while the mail server is talking. Of
 * two nodes that change one notice at once the second gets an
 * {@link org.springframework.dao.OptimisticLockingFailureException}.
 */
@Component
class Outbox {

    private static final Limit AT_ONCE = Limit.of(100);

    private final NoticeRepository notices;
    private final NoticeTiming timing;
    private final NoticeSettings settings;
    private final PatientAccounts accounts;
    private final FrontDesk frontDesk;
    private final Clock clock;

    Outbox(
            NoticeRepository notices,
            NoticeTiming timing,
            NoticeSettings settings,
            PatientAccounts accounts,
            FrontDesk frontDesk,
            Clock clock) {
        this.notices = notices;
        this.timing = timing;
        this.settings = settings;
        this.accounts = accounts;
        this.frontDesk = frontDesk;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<UUID> due() {
        return notices.findIds(NoticeState.WAITING, now(), AT_ONCE);
    }

    /** Those whose node has told no outcome in time. */
    @Transactional(readOnly = true)
    List<UUID> lost() {
        return notices.findIds(NoticeState.SENDING, now(), AT_ONCE);
    }

    /** Takes a notice for this node, before anything is sent; empty when it is not to be sent now. */
    @Transactional
    Optional<OutgoingNotice> claim(UUID id) {
        Instant now = now();
        return notices.findById(id).filter(notice -> notice.isDue(now)).flatMap(notice -> claim(notice, now));
    }

    private Optional<OutgoingNotice> claim(Notice notice, Instant now) {
        var bundle = timing.bundleOf(notice);
        Instant earliest = timing.earliest(notice, bundle, now);
        if (earliest.isAfter(now)) {
            notice.holdUntil(earliest);
            return Optional.empty();
        }
        var holder = accounts.holder(notice.account()).filter(AccountHolder::enabled);
        if (holder.isEmpty()) {
            notice.fail();
            callAbout(notice);
            return Optional.empty();
        }
        var told = timing.toldWith(notice, bundle, now);
        boolean asks = told.stream().anyMatch(other -> other.template().isReminder());
        notice.claim(now.plus(settings.unclearAfter()));
        return Optional.of(new OutgoingNotice(
                notice.id(),
                notice.attempts(),
                notice.reference(),
                asks ? NoticeTemplate.YOUR_TURN : notice.template(),
                holder.get().email(),
                holder.get().language(),
                told.stream().map(Notice::id).toList()));
    }

    /**
     * Writes down what became of it. Too late an answer changes nothing: a person has been asked by then.
     *
     * @return the state in which the notice is now
     */
    @Transactional
    NoticeState settle(OutgoingNotice sent, Delivery delivery) {
        var notice = notices.findById(sent.id()).orElseThrow();
        if (notice.state() != NoticeState.SENDING || notice.attempts() != sent.attempt()) {
            return notice.state();
        }
        switch (delivery) {
            case ACCEPTED -> notice.sent(now());
            case REFUSED, UNREACHABLE -> notice.refused(now(), settings.retryAfter());
            case UNDELIVERABLE -> notice.fail();
            case UNCLEAR -> notice.outcomeUnknown();
        }
        if (notice.state() == NoticeState.FAILED || notice.state() == NoticeState.UNCERTAIN) {
            callAbout(notice);
        }
        return notice.state();
    }

    /** Another e-mail has told of it. */
    @Transactional
    void told(UUID id) {
        notices.findById(id)
                .filter(notice -> notice.state() == NoticeState.WAITING)
                .ifPresent(notice -> notice.sent(now()));
    }

    /** Leaves a lost notice to a person: it may have left before its node was killed. */
    @Transactional
    void giveUp(UUID id) {
        notices.findById(id).filter(notice -> notice.isLost(now())).ifPresent(notice -> {
            notice.outcomeUnknown();
            callAbout(notice);
        });
    }

    private void callAbout(Notice notice) {
        frontDesk.callAbout(notice.reference(), notice.id(), notice.template());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
