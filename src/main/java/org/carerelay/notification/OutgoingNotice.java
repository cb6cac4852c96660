package org.carerelay.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A notice that this node has claimed, with what is needed to send it.
 *
 * @param attempt which try this is, from 1
 * @param reference the request that it is about; null when it is about none or several
 * @param template the words to send: those of the notice, or of a more pressing one in its bundle
 * @param address where to; lives in memory only
 * @param alsoTells ids of waiting notices of which this e-mail tells too
 */
record OutgoingNotice(
        UUID id,
        int attempt,
        @Nullable Reference reference,
        NoticeTemplate template,
        String address,
        Locale language,
        List<UUID> alsoTells) {

    /** Without the address: this may end in a log. */
    @Override
    public String toString() {
        return "OutgoingNotice[" + id + ", " + template + "]";
    }
}
