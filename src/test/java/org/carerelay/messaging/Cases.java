package org.carerelay.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Urgency;

/** Cases for tests, all of one patient who writes for themselves. */
final class Cases {

    static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");
    static final UUID ACCOUNT = UUID.randomUUID();
    static final PatientId PATIENT = PatientId.next();

    private Cases() {}

    static MessageThread about(String topic, Urgency urgency) {
        return with(topic, urgency, new CaseMarks(false, false, false, List.of()));
    }

    static MessageThread with(String topic, Urgency urgency, CaseMarks marks) {
        var answers = Answers.of(Map.of("rf_none", true, "topic", topic));
        var message = new NewMessage(ACCOUNT, PATIENT, "en", answers, marks);
        var words = Message.ofPatient(ACCOUNT.toString(), "My knee hurts.", MORNING);
        return new MessageThread(message, words, urgency, MORNING);
    }

    /** Answered and closed at that time. */
    static MessageThread closed(Instant at) {
        var thread = answered();
        thread.close(at);
        return thread;
    }

    static MessageThread answered() {
        var thread = about("OTHER", Urgency.ROUTINE);
        thread.draft("nina", "Rest the knee.", MORNING);
        thread.publish(RequestState.ANSWERED, MORNING);
        return thread;
    }

    static MessageThread asked() {
        var thread = about("OTHER", Urgency.ROUTINE);
        thread.draft("nina", "Since when?", MORNING);
        thread.publish(RequestState.ASKED, MORNING);
        return thread;
    }
}
