package org.carerelay.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people by e-mail that there is something for them on the portal. The wish is stored with the change that it
 * tells about; the e-mail leaves afterwards, once.
 */
@Service
public class Notices {

    private final NoticeRepository notices;
    private final NoticeTransport transport;
    private final Clock clock;

    Notices(NoticeRepository notices, NoticeTransport transport, Clock clock) {
        this.notices = notices;
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Tells the holder of an account, in the transaction of the change: both are stored or neither. Does nothing where
     * e-mail is off: the portal shows everything anyway.
     *
     * @param key names what happened, for example {@code MSG-7F3K9Q2M/new-message/3}; a second call with the same key
     *     does nothing. No name and nothing that a person wrote; up to 150 characters
     * @throws org.springframework.transaction.IllegalTransactionStateException when called outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Reference reference, UUID account, NoticeTemplate template, String key) {
        if (transport.isOpen() && !notices.existsByNoticeKey(key)) {
            notices.save(new Notice(key, reference, account, template, now()));
        }
    }

    /** What a person should know who decides about a notice that did not get through. */
    @Transactional(readOnly = true)
    public UndeliveredNotice undelivered(UUID id) {
        var notice = notice(id);
        return new UndeliveredNotice(
                notice.reference(),
                notice.account(),
                notice.template(),
                notice.state(),
                notice.attempts(),
                notice.createdAt());
    }

    /** Sends a notice once more because a person has decided so, with all tries ahead of it again. */
    @Transactional
    public void sendAgain(UUID id) {
        notice(id).sendAgain(now());
    }

    private Notice notice(UUID id) {
        return notices.findById(id).orElseThrow(() -> new NoSuchElementException("no notice " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
