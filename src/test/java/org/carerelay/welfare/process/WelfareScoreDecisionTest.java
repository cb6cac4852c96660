package org.carerelay.welfare.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.carerelay.support.DecisionFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("WelfareScoreDecision.dmn")
class WelfareScoreDecisionTest {

    private static final DecisionFile SCORE = new DecisionFile("processes/welfare/WelfareScoreDecision.dmn");

    @AfterAll
    static void every_rule_has_fired() {
        assertThat(SCORE.fired()).isEqualTo(SCORE.rules());
    }

    @ParameterizedTest(name = "sign {0}, {1}, pain {2}, as usual {3}: {4}")
    @CsvSource({
        "true, BETTER, 0, YES, EMERGENCY",
        "true, WORSE, 9, NO, EMERGENCY",
        "false, WORSE, , YES, WORSE",
        "false, BETTER, 8, YES, WORSE",
        "false, BETTER, 10, YES, WORSE",
        "false, SAME, , NO, WORSE",
        "false, BETTER, 7, HELP, BETTER",
        "false, BETTER, , YES, BETTER",
        "false, SAME, 0, HELP, NO_CHANGE",
        "false, SAME, , YES, NO_CHANGE",
        "false, , , , WORSE",
        ", , , , WORSE"
    })
    void says_what_the_answers_mean(
            @Nullable Boolean sign,
            @Nullable String trend,
            @Nullable Integer pain,
            @Nullable String selfCare,
            String result) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("emergencySigns", sign);
        inputs.put("trend", trend);
        inputs.put("painScore", pain);
        inputs.put("selfCare", selfCare);

        assertThat(SCORE.decide("WelfareScoreDecision", inputs).getSingleResult())
                .containsEntry("welfareResult", result);
    }

    @Test
    void says_where_rows_come_from_and_when_to_look_again() {
        assertThat(SCORE.annotations()).allSatisfy(note -> assertThat(note).matches("(default|source: ).*"));
        assertThat(SCORE.descriptions())
                .allSatisfy(text -> assertThat(text).containsPattern("review by \\d{4}-\\d{2}-\\d{2}"));
    }
}
