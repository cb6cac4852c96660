package org.carerelay.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.CurrentStep;
import org.carerelay.portal.RequestPage.Row;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who has a request, since when, until when, why it waits, and what its patient can do. */
@Component
class RequestRows {

    private final CareTeams teams;
    private final WaitReasons reasons;
    private final Promises promises;
    private final PromisePhrases times;
    private final Words words;

    RequestRows(CareTeams teams, WaitReasons reasons, Promises promises, PromisePhrases times, Words words) {
        this.teams = teams;
        this.reasons = reasons;
        this.promises = promises;
        this.times = times;
        this.words = words;
    }

    List<Row> of(RequestStory story, Locale language) {
        if (story.tag() == RequestTag.CLOSED) {
            return closed(story, language);
        }
        var rows = new ArrayList<Row>();
        rows.add(who(story, language));
        rows.add(since(story, language));
        rows.add(until(story, language));
        rows.add(Row.of("request.why", reasons.why(story, language)));
        rows.add(Row.of("request.do", reasons.whatYouCanDo(story, language)));
        return rows;
    }

    private List<Row> closed(RequestStory story, Locale language) {
        var rows = new ArrayList<Row>();
        story.ended()
                .ifPresent(end -> rows.add(
                        new Row("request.closedAt", List.of(upper(times.happened(end.at(), language))), end.at())));
        rows.add(Row.of("request.do", words.say(language, afterwards(story))));
        return rows;
    }

    private static String afterwards(RequestStory story) {
        return story.request().canReply() ? "request.again" : "request.anew";
    }

    private Row who(RequestStory story, Locale language) {
        var sentences = new ArrayList<String>();
        sentences.add(upper(teams.who(story, language)));
        String helpers = teams.helpers(story, language);
        if (!helpers.isEmpty()) {
            sentences.add(words.say(language, "request.who.helpers", helpers));
        }
        return new Row("request.who", sentences, null);
    }

    private Row since(RequestStory story, Locale language) {
        CurrentStep step = story.step();
        Instant since = step == null ? story.request().sentAt() : step.since();
        return new Row("request.since", List.of(upper(times.happened(since, language))), since);
    }

    private Row until(RequestStory story, Locale language) {
        if (story.tag() == RequestTag.PATIENT) {
            String asked = times.date(sinceAsked(story), language);
            return Row.of("request.hear", words.say(language, "request.hear.paused", asked));
        }
        if (story.answeredLast() || story.tag() == RequestTag.ANSWERED) {
            return Row.of("request.hear", words.say(language, "request.hear.answered"));
        }
        return new Row("request.hear", hear(story, language), story.promise().orElse(null));
    }

    private static Instant sinceAsked(RequestStory story) {
        CurrentStep step = story.step();
        return step == null ? story.now() : step.since();
    }

    /** The new time first; the old one stays in sight. */
    private List<String> hear(RequestStory story, Locale language) {
        var sentences = new ArrayList<String>();
        if (story.promise().isPresent()) {
            sentences.addAll(promises.of(story.request(), language));
        } else {
            sentences.add(words.say(language, story.isLate() ? "request.hear.late" : "request.hear.open"));
        }
        Instant old = story.request().promisedBefore();
        if (old == null && story.promise().isEmpty()) {
            old = story.request().promisedBy();
        }
        if (old != null) {
            sentences.add(words.say(language, "request.hear.was", times.by(old, language)));
        }
        return sentences;
    }

    private static String upper(String phrase) {
        return StringUtils.capitalize(phrase);
    }
}
