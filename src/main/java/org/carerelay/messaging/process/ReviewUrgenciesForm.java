package org.carerelay.messaging.process;

import java.time.Duration;
import java.util.Map;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.messaging.CaseNotes;
import org.carerelay.messaging.UrgencyReview;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The practice manager reads what was made less urgent than the rules say: {@code ReviewUrgencies.form}. */
@Component
class ReviewUrgenciesForm implements TaskForm {

    private static final Duration WEEK = Duration.ofDays(7);

    private final UrgencyReview review;
    private final CaseNotes notes;
    private final ReviewStart start;
    private final FiredRules rules;
    private final ClinicTimes times;

    ReviewUrgenciesForm(UrgencyReview review, CaseNotes notes, ReviewStart start, FiredRules rules, ClinicTimes times) {
        this.review = review;
        this.notes = notes;
        this.start = start;
        this.rules = rules;
        this.times = times;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var begun = start.of(task.reference());
        var lines = review.loweredSince(begun.minus(WEEK)).stream()
                .filter(lowered -> !lowered.at().isAfter(begun))
                .map(this::line)
                .toList();
        String shown = lines.isEmpty()
                ? "Nothing was made less urgent"
                : "How many: " + lines.size() + "\n\n" + String.join("\n\n", lines);
        return Map.of("ctxLowered", shown);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        notes.add(task.reference(), staff, task.stage(), answers);
    }

    private String line(UrgencyReview.Lowered lowered) {
        return lowered.reference() + " · " + times.moment(lowered.at()) + " · " + lowered.staff() + "\n"
                + WhyNowLines.words(lowered.from()) + " → " + WhyNowLines.words(lowered.to()) + ": "
                + lowered.reason()
                + rules.urgencyAt(lowered.reference(), lowered.at())
                        .map(row -> "\nThe rules: " + row)
                        .orElse("");
    }
}
