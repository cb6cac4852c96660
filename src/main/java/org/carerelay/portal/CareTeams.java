package org.carerelay.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Step;
import org.springframework.stereotype.Component;

/** Who has a request, as a role: the groups that can work on it, and those who were called to help. */
@Component
class CareTeams {

    private final Words words;

    CareTeams(Words words) {
        this.words = words;
    }

    /** Who has it, as a patient knows them. */
    String who(RequestStory story, Locale language) {
        CurrentStep step = story.step();
        RequestTag tag = story.tag();
        if (step == null || !tag.isOurs() || step.groups().isEmpty()) {
            return words.say(language, "request.who." + tag);
        }
        return named(owners(step, story), language);
    }

    /** Who was called to help, empty for nobody. */
    String helpers(RequestStory story, Locale language) {
        CurrentStep step = story.step();
        if (step == null || !story.tag().isOurs()) {
            return "";
        }
        var helpers = new ArrayList<>(step.groups());
        helpers.removeAll(owners(step, story));
        return named(helpers, language);
    }

    /** The groups that the task had when it was made; those that came later help. */
    private static List<String> owners(CurrentStep step, RequestStory story) {
        var owners = new ArrayList<>(story.entries().stream()
                .filter(entry -> entry.step() == Step.QUEUED && step.stage().equals(entry.stage()))
                .map(Entry::detail)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(groups -> Arrays.asList(groups.split(",")))
                .orElse(step.groups()));
        owners.retainAll(step.groups());
        return owners.isEmpty() ? step.groups() : owners;
    }

    private String named(List<String> groups, Locale language) {
        return words.list(
                language,
                groups.stream()
                        .map(group -> words.find(language, "group." + group)
                                .orElseGet(() -> words.say(language, "group.other")))
                        .distinct()
                        .toList());
    }
}
