package org.carerelay.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that it takes longer than promised: the old time, the new one, why, and what we did about it. */
@Component
class DelayNotice {

    private final Words words;
    private final PromisePhrases times;
    private final WaitReasons reasons;
    private final CareTeams teams;
    private final ClinicSettings clinic;

    DelayNotice(Words words, PromisePhrases times, WaitReasons reasons, CareTeams teams, ClinicSettings clinic) {
        this.words = words;
        this.times = times;
        this.reasons = reasons;
        this.teams = teams;
        this.clinic = clinic;
    }

    /** Empty when we are in time. */
    List<String> of(RequestStory story, Locale language) {
        if (!story.takesLonger()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        boolean again = story.request().delays() > 1;
        sentences.add(words.say(language, again ? "delay.again" : "delay.first"));
        @Nullable Instant old = oldTime(story);
        if (old != null) {
            sentences.add(words.say(
                    language, old.isBefore(story.now()) ? "delay.missed" : "delay.moved", times.by(old, language)));
        }
        story.promise().ifPresent(by -> sentences.add(words.say(language, "delay.new", times.by(by, language))));
        sentences.add(words.say(language, "delay.why", reasons.why(story, language)));
        sentences.add(whatWeDid(story, language));
        if (again) {
            sentences.add(words.say(language, "delay.owner", teams.who(story, language), clinic.phone()));
        }
        return sentences;
    }

    private static @Nullable Instant oldTime(RequestStory story) {
        Instant before = story.request().promisedBefore();
        return before != null ? before : story.request().promisedBy();
    }

    private String whatWeDid(RequestStory story, Locale language) {
        String helpers = teams.helpers(story, language);
        return helpers.isEmpty()
                ? words.say(language, story.has(Step.ESCALATED) ? "delay.sooner" : "delay.looking")
                : words.say(language, "delay.helped", helpers);
    }
}
