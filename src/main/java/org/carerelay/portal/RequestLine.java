package org.carerelay.portal;

import java.util.List;
import org.carerelay.messaging.RequestSummary;

/**
 * Where one request stands, in a list and on top of its own page.
 *
 * @param topic what it is about, in the middle of a sentence
 * @param sent the day on which it was sent
 * @param late whether a promised time has passed without an answer
 * @param sentence what happens now
 * @param promise empty when nothing is promised any more
 */
record RequestLine(
        RequestSummary request,
        String topic,
        String sent,
        RequestTag tag,
        boolean late,
        String sentence,
        List<String> promise) {}
