package org.carerelay.portal;

import java.util.List;
import java.util.Locale;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.Entry;
import org.carerelay.messaging.RequestSummary;
import org.springframework.stereotype.Component;

/** The status of a request in a tag and one sentence. */
@Component
class RequestLines {

    private final Promises promises;
    private final PromisePhrases times;
    private final Words words;

    RequestLines(Promises promises, PromisePhrases times, Words words) {
        this.promises = promises;
        this.times = times;
        this.words = words;
    }

    RequestLine of(RequestStory story, Locale language) {
        RequestSummary request = story.request();
        RequestTag tag = story.tag();
        boolean promised =
                tag.isOurs() && !story.answeredLast() && story.promise().isPresent();
        return new RequestLine(
                request,
                topic(request, language),
                times.date(request.sentAt(), language),
                tag,
                story.isLate(),
                sentence(story, language),
                promised ? promises.of(request, language) : List.of());
    }

    String topic(RequestSummary request, Locale language) {
        return words.find(language, "topic." + request.topic()).orElseGet(() -> words.say(language, "topic.OTHER"));
    }

    private String sentence(RequestStory story, Locale language) {
        CurrentStep step = story.step();
        if (step != null) {
            return step.label(language);
        }
        return switch (story.tag()) {
            case CLOSED ->
                story.ended().map(end -> outcome(end, language)).orElseGet(() -> words.say(language, "request.closed"));
            case ANSWERED -> words.say(language, "request.answered");
            default -> words.say(language, "step.RECEIVED");
        };
    }

    /** What came of it. */
    private String outcome(Entry end, Locale language) {
        return words.find(language, "end." + end.detail()).orElseGet(() -> words.say(language, "request.closed"));
    }
}
