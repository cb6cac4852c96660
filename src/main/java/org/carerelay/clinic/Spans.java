package org.carerelay.clinic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** Cuts stretches of time. */
final class Spans {

    private Spans() {}

    /** The parts of a span between the moments that lie in it, in order and without a break. */
    static List<Span> cut(Span whole, NavigableSet<Instant> moments) {
        List<Span> parts = new ArrayList<>();
        Instant start = whole.start();
        for (Instant moment : moments.subSet(whole.start(), false, whole.end(), false)) {
            parts.add(new Span(start, moment));
            start = moment;
        }
        parts.add(new Span(start, whole.end()));
        return parts;
    }
}
