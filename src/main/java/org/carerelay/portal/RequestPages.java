package org.carerelay.portal;

import java.util.Locale;
import org.carerelay.clinic.PromisePhrases;
import org.springframework.stereotype.Component;

/** Puts the page of a request together. */
@Component
class RequestPages {

    private final RequestLines lines;
    private final DelayNotice delays;
    private final RequestRows rows;
    private final Timeline timeline;
    private final PromisePhrases times;

    RequestPages(RequestLines lines, DelayNotice delays, RequestRows rows, Timeline timeline, PromisePhrases times) {
        this.lines = lines;
        this.delays = delays;
        this.rows = rows;
        this.timeline = timeline;
        this.times = times;
    }

    RequestPage of(RequestStory story, Locale language) {
        return new RequestPage(
                lines.of(story, language),
                delays.of(story, language),
                rows.of(story, language),
                timeline.of(story, language),
                RequestActions.of(story.request(), story.tag()),
                times.happened(story.now(), language));
    }
}
