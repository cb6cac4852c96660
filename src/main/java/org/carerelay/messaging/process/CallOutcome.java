package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.messaging.CaseNote;
import org.jspecify.annotations.Nullable;

/** Which question of a form tells how a call went. */
final class CallOutcome {

    private static final Map<String, String> QUESTIONS = Map.of(
            "Task_CallPatient", "callOutcome",
            "Task_SafetyCall", "emergencyOutcome",
            "Task_CallAboutReply", "unreadOutcome");

    private CallOutcome() {}

    /** Key of the question; null when the note is about no call. */
    static @Nullable String of(CaseNote note) {
        return QUESTIONS.get(note.stage());
    }
}
