package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.carerelay.support.DecisionFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small tables that processes ask: each has a row here for every rule. */
@DisplayName("The decisions about calls and unread answers")
class ContactDecisionsTest {

    private static final DecisionFile UNREAD = new DecisionFile("processes/messaging/UnreadReplyDecision.dmn");
    private static final DecisionFile ATTEMPTS = new DecisionFile("processes/messaging/ContactAttemptsDecision.dmn");

    @AfterAll
    static void every_rule_has_fired() {
        all().forEach(file -> assertThat(file.fired()).isEqualTo(file.rules()));
    }

    @ParameterizedTest(name = "patient must act {0}, {1}: {2}")
    @CsvSource({
        "true, EMERGENCY, CALL_NOW",
        "true, URGENT, CALL_NOW",
        "true, SAME_DAY, CALL_NOW",
        "true, ROUTINE, CALL_LATER",
        "true, ADMIN, CALL_LATER",
        "false, EMERGENCY, REMIND",
        "false, SAME_DAY, REMIND",
        "false, ROUTINE, REMIND",
        ", ROUTINE, REMIND"
    })
    void follow_an_unread_answer(@Nullable Boolean actionNeeded, String urgency, String step) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("actionNeeded", actionNeeded);
        inputs.put("urgency", urgency);

        assertThat(UNREAD.decide("UnreadReplyDecision", inputs).getSingleResult())
                .containsEntry("unreadStep", step);
    }

    @ParameterizedTest(name = "{0} after {1} calls: {2}")
    @CsvSource({
        "EMERGENCY, 1, AGAIN",
        "EMERGENCY, 2, AGAIN",
        "EMERGENCY, 3, STOP",
        "URGENT, 2, AGAIN",
        "URGENT, 3, STOP",
        "SAME_DAY, 2, AGAIN",
        "SAME_DAY, 3, STOP",
        "ROUTINE, 1, AGAIN",
        "ROUTINE, 2, STOP",
        "ADMIN, 1, AGAIN",
        "ADMIN, 2, STOP",
        "ADMIN, 40, STOP"
    })
    void try_again_as_often_as_the_urgency_asks(String urgency, int attempts, String next) {
        assertThat(ATTEMPTS.decide("ContactAttemptsDecision", Map.of("urgency", urgency, "attempts", attempts))
                        .getSingleResult())
                .containsEntry("nextTry", next);
    }

    @Test
    void say_where_rows_come_from_and_when_to_look_again() {
        all().forEach(file -> {
            assertThat(file.annotations()).allSatisfy(note -> assertThat(note).matches("(default|source: ).*"));
            assertThat(file.descriptions())
                    .allSatisfy(text -> assertThat(text).containsPattern("review by \\d{4}-\\d{2}-\\d{2}"));
        });
    }

    private static Stream<DecisionFile> all() {
        return Stream.of(UNREAD, ATTEMPTS);
    }
}
