package org.carerelay.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request on its own page.
 *
 * @param delay what we say when it takes longer than promised; empty otherwise
 * @param rows answers to what a patient asks: who, since when, until when, why, what to do
 * @param updated when this was true
 */
record RequestPage(
        RequestLine line,
        List<String> delay,
        List<Row> rows,
        List<TimelineStep> steps,
        RequestActions actions,
        String updated) {

    /**
     * One row of the summary.
     *
     * @param label key of the question
     * @param at the moment that the first sentence names, null for none
     */
    record Row(
            String label, List<String> sentences, @Nullable Instant at) {

        static Row of(String label, String... sentences) {
            return new Row(label, List.of(sentences), null);
        }
    }
}
