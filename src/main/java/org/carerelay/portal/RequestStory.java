package org.carerelay.portal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.RequestSummary;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about where a request stands, without words yet.
 *
 * @param entries the ledger of all its cases, first one first
 * @param step where it waits now, null when it waits nowhere
 */
record RequestStory(
        RequestSummary request,
        List<Entry> entries,
        @Nullable CurrentStep step,
        Instant now) {

    /** Waits for the patient in which nothing is missing that we need. */
    private static final Set<String> AFTER_AN_ANSWER = Set.of("WAIT_READING", "WAIT_MORE_QUESTIONS");

    /** The patient heard from a person. */
    private static final Set<Step> CONTACT = EnumSet.of(Step.ANSWERED, Step.ASKED, Step.CLOSED);

    private static final Set<Step> BEGINNING = EnumSet.of(Step.RECEIVED, Step.REPLIED, Step.REOPENED);

    RequestTag tag() {
        if (step == null) {
            return withoutStep();
        }
        return switch (step.waitingOn()) {
            case CLINIC -> RequestTag.OPEN;
            case THIRD_PARTY -> RequestTag.THIRD_PARTY;
            case PATIENT -> isAnswered() ? RequestTag.ANSWERED : RequestTag.PATIENT;
        };
    }

    private RequestTag withoutStep() {
        return switch (request.state()) {
            case CLOSED -> RequestTag.CLOSED;
            case ANSWERED -> ended().isPresent() ? RequestTag.CLOSED : RequestTag.ANSWERED;
            case ASKED -> RequestTag.PATIENT;
            case OPEN -> ended().isPresent() ? RequestTag.CLOSED : RequestTag.OPEN;
        };
    }

    private boolean isAnswered() {
        return step != null && AFTER_AN_ANSWER.contains(Objects.requireNonNullElse(step.waitReason(), ""));
    }

    boolean isUrgent() {
        return request.urgency().isMoreUrgentThan(Urgency.SAME_DAY);
    }

    /** The last end of the conversation; empty while it goes on. */
    Optional<Entry> ended() {
        return step == null ? last(Step.CLOSED) : Optional.empty();
    }

    Optional<Entry> last(Step kind) {
        return entries.stream().filter(entry -> entry.step() == kind).reduce((first, second) -> second);
    }

    boolean has(Step kind) {
        return last(kind).isPresent();
    }

    /** Whether an answer came after everything that the patient wrote. */
    boolean answeredLast() {
        return last(Step.ANSWERED)
                .filter(answer -> entries.stream()
                        .noneMatch(entry -> BEGINNING.contains(entry.step()) && entry.number() > answer.number()))
                .isPresent();
    }

    /** A promised time that lies ahead and still counts. */
    Optional<Instant> promise() {
        return Optional.ofNullable(request.promisedBy()).filter(by -> by.isAfter(now));
    }

    /** Promised times that passed before the patient heard from a person, the first one first. */
    List<Instant> missed() {
        return Stream.of(request.promisedBefore(), request.promisedBy())
                .filter(Objects::nonNull)
                .filter(this::isMissed)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isMissed(Instant by) {
        Instant begun = entries.stream()
                .filter(entry -> BEGINNING.contains(entry.step()) && !entry.at().isAfter(by))
                .map(Entry::at)
                .reduce((first, second) -> second)
                .orElse(request.sentAt());
        return by.isBefore(now)
                && entries.stream()
                        .filter(entry -> CONTACT.contains(entry.step()))
                        .noneMatch(entry ->
                                !entry.at().isBefore(begun) && !entry.at().isAfter(by));
    }

    /** Whether the patient waits now for something that we promised for earlier. */
    boolean isLate() {
        return tag().isOurs() && !answeredLast() && !missed().isEmpty();
    }

    /** Whether the time was moved, or has passed, and the patient still waits for us. */
    boolean takesLonger() {
        return tag().isOurs() && !answeredLast() && (request.promisedBefore() != null || isLate());
    }
}
