package org.carerelay.clinic;

import java.time.ZoneId;

/** A stretch of time in which the on-call rota does not hold. */
public record RotaGap(Span span, Missing missing) {

    /** What the rota lacks. */
    public enum Missing {
        NOBODY_ON_CALL("nobody on call"),
        NO_BACKUP("no backup"),
        BACKUP_AWAY("the backup is away");

        private final String words;

        Missing(String words) {
            this.words = words;
        }
    }

    /** For staff: "Thu 12 March 18:00–22:00: nobody on call". */
    public String sentence(ZoneId zone) {
        return PlainTimes.span(span, zone) + ": " + missing.words;
    }
}
