package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code processes/messaging/RedFlagDecision.dmn}: COLLECT of all red flags, then FIRST for the urgency. */
@DisplayName("The red flag decision")
class RedFlagDecisionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Path MODEL = Path.of("processes/messaging/RedFlagDecision.dmn");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rf_chest",
                "rf_breath",
                "rf_stroke",
                "rf_bleed",
                "rf_anaph",
                "rf_loc",
                "rf_suicide",
                "rf_od",
                "rf_head",
                "rf_infant",
                "rf_preg",
                "rf_neuro"
            })
    void calls_each_emergency_sign_an_emergency_whatever_else_was_said(String sign) {
        assertThat(urgency(List.of(sign), "BILLING", "NO_RUSH", 0, null)).isEqualTo("EMERGENCY");
        assertThat(codes(List.of(sign), null, null))
                .containsExactly("RF_" + sign.substring(3).toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest(name = "ticked {0}, topic {1}, needs help {2}, pain {3}, supply {4} -> {5}")
    @CsvSource(nullValues = "-", textBlock = """
            rf_cleared, OTHER,          -,         -, -,  URGENT
            rf_none,    OTHER,          TODAY,     -, -,  SAME_DAY
            rf_none,    OTHER,          -,         8, -,  SAME_DAY
            rf_none,    OTHER,          -,         7, -,  ROUTINE
            rf_none,    HEALTH_PROBLEM, THIS_WEEK, 0, -,  SAME_DAY
            rf_none,    MEDICINE,       NO_RUSH,   -, 3,  SAME_DAY
            rf_none,    REFILL,         NO_RUSH,   -, 3,  SAME_DAY
            rf_none,    REFILL,         NO_RUSH,   -, 4,  ROUTINE
            rf_none,    REFILL,         NO_RUSH,   -, -,  ROUTINE
            rf_none,    APPOINTMENT,    -,         -, -,  ADMIN
            rf_none,    REFERRAL,       -,         -, -,  ADMIN
            rf_none,    FORM,           -,         -, -,  ADMIN
            rf_none,    BILLING,        -,         -, -,  ADMIN
            rf_none,    FEEDBACK,       -,         -, -,  ADMIN
            rf_none,    RESULT,         -,         -, -,  ROUTINE
            rf_none,    -,              -,         -, -,  ROUTINE
            """)
    void decides_the_urgency(
            String ticked,
            @Nullable String topic,
            @Nullable String selfUrgency,
            @Nullable Integer painScore,
            @Nullable Integer supplyDays,
            String urgency) {
        assertThat(urgency(List.of(ticked), topic, selfUrgency, painScore, supplyDays))
                .isEqualTo(urgency);
    }

    @Test
    void keeps_all_codes_and_lets_the_highest_score_decide() {
        assertThat(codes(List.of("rf_chest", "rf_cleared"), "TODAY", 9))
                .containsExactlyInAnyOrder("RF_CHEST", "RF_CLEARED", "RF_SELF", "RF_PAIN");
        assertThat(urgency(List.of("rf_cleared"), "OTHER", "TODAY", 9, null)).isEqualTo("URGENT");
    }

    @Test
    void has_no_row_that_this_test_does_not_know() throws IOException {
        assertThat(Files.readString(MODEL).split("<rule id=", -1)).hasSize(1 + 15 + 7);
    }

    private static @Nullable Object urgency(
            List<String> ticked,
            @Nullable String topic,
            @Nullable String selfUrgency,
            @Nullable Integer painScore,
            @Nullable Integer supplyDays) {
        return ENGINE.evaluateDecisionTable(
                        decision("RedFlagDecision"), answers(ticked, topic, selfUrgency, painScore, supplyDays))
                .getSingleResult()
                .getSingleEntry();
    }

    private static List<Object> codes(List<String> ticked, @Nullable String selfUrgency, @Nullable Integer painScore) {
        return ENGINE.evaluateDecisionTable(
                        decision("RedFlagRules"), answers(ticked, null, selfUrgency, painScore, null))
                .collectEntries("code");
    }

    private static VariableMap answers(
            List<String> ticked,
            @Nullable String topic,
            @Nullable String selfUrgency,
            @Nullable Integer painScore,
            @Nullable Integer supplyDays) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("ticked", ticked);
        values.put("topic", topic);
        values.put("selfUrgency", selfUrgency);
        values.put("painScore", painScore);
        values.put("supplyDays", supplyDays);
        return Variables.fromMap(values);
    }

    private static DmnDecision decision(String key) {
        try (var model = Files.newInputStream(MODEL)) {
            return ENGINE.parseDecision(key, model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
