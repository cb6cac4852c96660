package org.carerelay.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.Physicians;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.CurrentStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Why a request waits and what its patient can do, by the reason code of the model. A sentence can have variants: {@code
 * .urgent}, {@code .named} for a known beginning and doctor, {@code .at} for a known beginning, {@code .by} for a known end. They say {@code {0}} the day since when,
 * {@code {1}} "by" the end, {@code {2}} "at" the beginning or the end,
 * {@code {3}} the doctor.
 */
@Component
class WaitReasons {

    private final Words words;
    private final PromisePhrases times;
    private final ClinicSettings clinic;
    private final Physicians physicians;

    WaitReasons(Words words, PromisePhrases times, ClinicSettings clinic, Physicians physicians) {
        this.words = words;
        this.times = times;
        this.clinic = clinic;
        this.physicians = physicians;
    }

    String why(RequestStory story, Locale language) {
        CurrentStep step = story.step();
        if (step == null) {
            return words.say(language, "wait.WAIT_CLINIC_QUEUE");
        }
        String code = Objects.requireNonNullElse(step.waitReason(), "WAIT_" + step.waitingOn());
        Instant due = ahead(step.due(), story);
        Instant begins = ahead(step.begins(), story);
        String doctor = begins == null ? "" : doctor(step);
        Object[] moments = {
            times.date(step.since(), language),
            due == null ? "" : times.by(due, language),
            begins != null ? times.at(begins, language) : due != null ? times.at(due, language) : "",
            doctor
        };
        return variants(story.isUrgent() && due != null, !doctor.isEmpty(), begins != null, due != null).stream()
                .flatMap(variant -> words.find(language, "wait." + code + variant, moments).stream())
                .findFirst()
                .orElseGet(() -> words.say(language, "wait.other"));
    }

    String whatYouCanDo(RequestStory story, Locale language) {
        CurrentStep step = story.step();
        String code = step == null ? "" : Objects.requireNonNullElse(step.waitReason(), "");
        return words.find(language, "do." + code, clinic.phone())
                .orElseGet(() -> words.say(language, "do." + story.tag()));
    }

    private static List<String> variants(boolean urgent, boolean named, boolean begins, boolean due) {
        var variants = new ArrayList<String>();
        if (urgent) {
            variants.add(".urgent");
        }
        if (named) {
            variants.add(".named");
        }
        if (begins) {
            variants.add(".at");
        }
        if (due) {
            variants.add(".by");
        }
        variants.add("");
        return variants;
    }

    /** The one doctor for whom it is held; empty when there is none, or more than one. */
    private String doctor(CurrentStep step) {
        return step.people().size() == 1
                ? physicians.nameOf(step.people().get(0)).orElse("")
                : "";
    }

    /** A time that has passed says nothing about what comes. */
    private static @Nullable Instant ahead(@Nullable Instant moment, RequestStory story) {
        return moment != null && moment.isAfter(story.now()) ? moment : null;
    }
}
