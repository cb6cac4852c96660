package org.carerelay.messaging.process;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.UrgencyReview;
import org.springframework.stereotype.Component;

/**
 * Counts the cases that staff let wait longer than the rules say. Sets {@code lowered}, how many there were in the last
 * week, and gives the review its reference.
 */
@Component
class FindLoweredUrgenciesDelegate implements JavaDelegate {

    private static final Duration WEEK = Duration.ofDays(7);

    private final UrgencyReview review;
    private final Clock clock;

    FindLoweredUrgenciesDelegate(UrgencyReview review, Clock clock) {
        this.review = review;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(Reference.next("REV").value());
        var lastWeek = review.loweredSince(clock.instant().minus(WEEK));
        execution.setVariable("lowered", lastWeek.size());
    }
}
