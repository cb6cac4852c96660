package org.carerelay.messaging.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.kernel.Reference;
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
    private final Ledger ledger;
    private final ClinicTimes times;

    ReviewUrgenciesForm(UrgencyReview review, CaseNotes notes, Ledger ledger, ClinicTimes times) {
        this.review = review;
        this.notes = notes;
        this.ledger = ledger;
        this.times = times;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        String lowered = review.loweredSince(begun(task.reference()).minus(WEEK)).stream()
                .map(this::line)
                .collect(Collectors.joining("\n\n"));
        return Map.of("ctxLowered", lowered.isEmpty() ? "Nothing" : lowered);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        notes.add(task.reference(), staff, task.stage(), answers);
    }

    /** The week is the one before the review began, however late somebody reads it. */
    private Instant begun(Reference reference) {
        return ledger.of(reference).stream().map(Entry::at).findFirst().orElseGet(times::now);
    }

    private String line(UrgencyReview.Lowered lowered) {
        return lowered.reference() + " · " + times.moment(lowered.at()) + " · " + lowered.staff() + "\n"
                + WhyNowLines.words(lowered.from()) + " → " + WhyNowLines.words(lowered.to()) + ": "
                + lowered.reason();
    }
}
