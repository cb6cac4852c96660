package org.carerelay.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Step;
import org.carerelay.journey.WaitingOn;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.RequestDetail;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.jspecify.annotations.Nullable;

/** One request in one state, for a page; all of them were sent on Monday, March 9, 2026 at 9:58 a.m. in New York. */
final class RequestPageState {

    static final Instant SENT = Instant.parse("2026-03-09T13:58:00Z");
    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Reference REFERENCE = new Reference("MSG-7K2M4Q9T");
    private static final PatientId PATIENT = PatientId.of("00000000-0000-4000-8000-000000000001");

    private final List<Entry> entries = new ArrayList<>();
    private final List<MessageView> messages = new ArrayList<>();
    private Instant now = SENT.plus(Duration.ofMinutes(30));
    private Urgency urgency = Urgency.ROUTINE;
    private RequestState state = RequestState.OPEN;
    private @Nullable CurrentStep step;
    private @Nullable Instant promisedBy = SENT.plus(Duration.ofHours(4));
    private @Nullable Instant promisedBefore;
    private int delays;
    private boolean canReply = true;
    private boolean canWithdraw = true;

    RequestPageState() {
        entry(Step.RECEIVED, 0, null, null);
        messages.add(new MessageView(MessageView.Author.PATIENT, SENT, "May I take this medicine with milk?"));
    }

    RequestPageState now(Duration afterSending) {
        now = SENT.plus(afterSending);
        return this;
    }

    RequestPageState urgent() {
        urgency = Urgency.URGENT;
        return this;
    }

    RequestPageState entry(Step kind, int minutes, @Nullable String stage, @Nullable String detail) {
        entries.add(new Entry(
                entries.size() + 1L, SENT.plus(Duration.ofMinutes(minutes)), REFERENCE, kind, stage, "nina", detail));
        return this;
    }

    RequestPageState promised(@Nullable Duration before, @Nullable Duration by, int delays) {
        promisedBefore = before == null ? null : SENT.plus(before);
        promisedBy = by == null ? null : SENT.plus(by);
        this.delays = delays;
        return this;
    }

    RequestPageState at(
            String stage, String label, String labelInSpanish, WaitingOn waitingOn, String reason, String... groups) {
        step = new CurrentStep(
                stage,
                Map.of("en", label, "es", labelInSpanish),
                waitingOn,
                reason,
                List.of(groups),
                List.of(),
                now.minus(Duration.ofMinutes(16)),
                null,
                null);
        return this;
    }

    RequestPageState heldFor(String person) {
        CurrentStep at = Objects.requireNonNull(step);
        step = new CurrentStep(
                at.stage(),
                at.labels(),
                at.waitingOn(),
                at.waitReason(),
                at.groups(),
                List.of(person),
                at.since(),
                at.begins(),
                at.due());
        return this;
    }

    RequestPageState limits(@Nullable Duration begins, @Nullable Duration due) {
        CurrentStep at = Objects.requireNonNull(step);
        step = new CurrentStep(
                at.stage(),
                at.labels(),
                at.waitingOn(),
                at.waitReason(),
                at.groups(),
                at.people(),
                at.since(),
                begins == null ? null : now.plus(begins),
                due == null ? null : now.plus(due));
        return this;
    }

    RequestPageState answered(String text, int minutes) {
        entry(Step.ANSWERED, minutes, "Task_PublishAnswer", null);
        messages.add(0, new MessageView(MessageView.Author.STAFF, SENT.plus(Duration.ofMinutes(minutes)), text));
        state = RequestState.ANSWERED;
        canWithdraw = false;
        return this;
    }

    RequestPageState asked(int minutes) {
        entry(Step.ASKED, minutes, "Task_PublishQuestion", null);
        messages.add(
                0,
                new MessageView(MessageView.Author.STAFF, SENT.plus(Duration.ofMinutes(minutes)), "Which medicine?"));
        state = RequestState.ASKED;
        return this;
    }

    RequestPageState ended(String endState, int minutes, boolean canReply) {
        entry(Step.CLOSED, minutes, "EndEvent", endState);
        state = RequestState.CLOSED;
        step = null;
        canWithdraw = false;
        this.canReply = canReply;
        return this;
    }

    RequestStory story() {
        return new RequestStory(summary(), entries, step, now);
    }

    RequestDetail detail() {
        return new RequestDetail(summary(), messages, List.of(REFERENCE));
    }

    RequestSummary summary() {
        return new RequestSummary(
                TOKEN,
                REFERENCE,
                REFERENCE,
                PATIENT,
                "MEDICINE",
                SENT,
                urgency,
                state,
                promisedBy,
                promisedBefore,
                delays,
                false,
                canReply,
                canWithdraw,
                null);
    }
}
