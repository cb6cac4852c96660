package org.carerelay.notification;

import java.time.Instant;
import java.util.UUID;
import org.carerelay.kernel.Reference;

/**
 * A notice that did not get through, or of which nobody knows.
 *
 * @param account whose e-mail it was
 * @param tries how often we tried
 * @param since when there was something to tell
 */
public record UndeliveredNotice(
        Reference reference, UUID account, NoticeTemplate template, NoticeState state, int tries, Instant since) {}
