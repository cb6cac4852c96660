package org.carerelay.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Step;
import org.carerelay.portal.TimelineStep.Place;
import org.springframework.stereotype.Component;

/** What happened, what happens now and what comes next: four to nine steps, a loop is one step with a count. */
@Component
class Timeline {

    /** Steps that a patient wants to know about; the others are ours. */
    private static final Set<Step> TOLD = EnumSet.of(
            Step.RECEIVED,
            Step.CLAIMED,
            Step.ASKED,
            Step.REPLIED,
            Step.ESCALATED,
            Step.COVERED,
            Step.ANSWERED,
            Step.READ,
            Step.WITHDRAWN,
            Step.MERGED,
            Step.CLOSED);

    /** What goes first when there is too much to tell. */
    private static final List<Step> LEAST_NEWS = List.of(Step.READ, Step.CLAIMED, Step.ESCALATED, Step.REPLIED);

    private static final int MOST = 9;
    private static final String REMINDER = "L0";

    private final Promises promises;
    private final PromisePhrases times;
    private final Words words;

    Timeline(Promises promises, PromisePhrases times, Words words) {
        this.promises = promises;
        this.times = times;
        this.words = words;
    }

    List<TimelineStep> of(RequestStory story, Locale language) {
        List<TimelineStep> ahead = ahead(story, language);
        var happened = new ArrayList<>(happened(story, EnumSet.copyOf(TOLD), language));
        Set<Step> told = EnumSet.copyOf(TOLD);
        for (Step least : LEAST_NEWS) {
            if (happened.size() + ahead.size() > MOST && told.remove(least)) {
                happened = new ArrayList<>(happened(story, told, language));
            }
        }
        happened.addAll(ahead);
        return happened;
    }

    private List<TimelineStep> happened(RequestStory story, Set<Step> told, Locale language) {
        var steps = new ArrayList<TimelineStep>();
        for (Step kind : told) {
            List<Entry> entries = story.entries().stream()
                    .filter(entry -> entry.step() == kind && !REMINDER.equals(entry.detail()))
                    .toList();
            if (!entries.isEmpty() && (kind != Step.CLOSED || story.tag() == RequestTag.CLOSED)) {
                // a message is received once; when it was merged or split, the first time counts
                Entry shown = entries.get(kind == Step.RECEIVED ? 0 : entries.size() - 1);
                int count = kind == Step.ASKED || kind == Step.ANSWERED || kind == Step.REPLIED ? entries.size() : 1;
                steps.add(done("step." + kind, count, times.happened(shown.at(), language), shown.at(), language));
            }
        }
        missed(story, language).ifPresent(steps::add);
        steps.sort(Comparator.comparing(step -> step.at() == null ? Instant.MAX : step.at()));
        return steps;
    }

    private Optional<TimelineStep> missed(RequestStory story, Locale language) {
        List<Instant> missed = story.missed();
        return missed.stream()
                .reduce((first, second) -> second)
                .map(last -> done("step.missed", missed.size(), times.by(last, language), last, language));
    }

    private TimelineStep done(String name, int count, String when, Instant at, Locale language) {
        String detail = count > 1 ? words.say(language, "step.times", count) : "";
        return new TimelineStep(Place.DONE, words.say(language, name), detail, when, at);
    }

    private List<TimelineStep> ahead(RequestStory story, Locale language) {
        if (story.tag() == RequestTag.CLOSED) {
            return story.has(Step.ANSWERED) ? List.of() : List.of(plain(Place.NOT_NEEDED, "step.answer", language));
        }
        var steps = new ArrayList<TimelineStep>();
        if (story.step() != null) {
            String since = words.say(
                    language, "step.since", times.happened(story.step().since(), language));
            steps.add(new TimelineStep(
                    Place.NOW,
                    story.step().label(language),
                    "",
                    since,
                    story.step().since()));
        }
        if (!story.answeredLast()) {
            String when = story.tag().isOurs() && story.promise().isPresent()
                    ? String.join(" ", promises.of(story.request(), language))
                    : "";
            steps.add(new TimelineStep(Place.NEXT, words.say(language, "step.answer"), "", when, null));
        }
        steps.add(plain(Place.NEXT, isQuiet(story) ? "step.CLOSED" : "step.quiet", language));
        return steps;
    }

    /** The patient has read the answer; what comes next is the end. */
    private static boolean isQuiet(RequestStory story) {
        return story.step() != null && "WAIT_MORE_QUESTIONS".equals(story.step().waitReason());
    }

    private TimelineStep plain(Place place, String name, Locale language) {
        return new TimelineStep(place, words.say(language, name), "", "", null);
    }
}
