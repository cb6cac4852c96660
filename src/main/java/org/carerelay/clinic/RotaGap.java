package org.carerelay.clinic;

/** A stretch of time in which the on-call rota does not hold. */
public record RotaGap(Span span, Missing missing) {

    /** What the rota lacks. */
    public enum Missing {
        NOBODY_ON_CALL,
        NO_BACKUP,
        BACKUP_AWAY
    }
}
