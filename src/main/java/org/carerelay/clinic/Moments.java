package org.carerelay.clinic;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Moments that people name by the clock on the wall. */
final class Moments {

    private Moments() {}

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * The span between two typed clock times, fields {@code from} and {@code until}.
     *
     * @throws ClinicTimeException when a time does not exist or the end is not after the start
     */
    static Typed span(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        LocalMoment start = LocalMoment.typed("from", from, zone);
        LocalMoment end = LocalMoment.typed("until", until, zone);
        if (!start.instant().isBefore(end.instant())) {
            throw new ClinicTimeException("until", "Choose an end after the start.");
        }
        List<String> notes = Stream.of(start, end)
                .filter(LocalMoment::comesTwice)
                .map(twice -> "The clocks go back that night, so this time comes twice: the first one counts.")
                .distinct()
                .toList();
        return new Typed(new Span(start.instant(), end.instant()), notes);
    }

    /** @param notes sentences about how the times were understood */
    record Typed(Span span, List<String> notes) {}
}
