package org.carerelay.registration.process;

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

@DisplayName("ProxyAccessDecision.dmn")
class ProxyAccessDecisionTest {

    private static final DecisionFile TABLE = new DecisionFile("processes/registration/ProxyAccessDecision.dmn");

    @AfterAll
    static void every_rule_has_fired() {
        assertThat(TABLE.fired()).isEqualTo(TABLE.rules());
    }

    @ParameterizedTest(name = "{0} years, {1}, document {2}, agrees {3}, court {4}, wish {5}: {6} until {7}")
    @CsvSource({
        "4, PARENT, true, true, true, , NONE, -, REVIEW",
        "30, SPOUSE, false, true, true, FULL, NONE, -, REVIEW",
        "0, PARENT, true, , false, , FULL, BIRTHDAY_12, GRANT",
        "11, GUARDIAN, true, , false, , FULL, BIRTHDAY_12, GRANT",
        "11, PARENT, false, , false, , NONE, -, REVIEW",
        "11, OTHER, true, true, false, FULL, NONE, -, REVIEW",
        "12, PARENT, true, true, false, , TEEN_EXTENDED, BIRTHDAY_18, GRANT",
        "17, GUARDIAN, true, true, false, , TEEN_EXTENDED, BIRTHDAY_18, GRANT",
        "12, PARENT, true, false, false, , TEEN_LIMITED, BIRTHDAY_18, GRANT",
        "17, PARENT, true, , false, , TEEN_LIMITED, BIRTHDAY_18, GRANT",
        "15, PARENT, false, true, false, , NONE, -, REVIEW",
        "18, PARENT, true, , false, , NONE, -, REVIEW",
        "80, LEGAL_GUARDIAN, true, , false, , FULL, DOCUMENT, GRANT",
        "80, POWER_OF_ATTORNEY, true, false, false, , FULL, DOCUMENT, GRANT",
        "80, POWER_OF_ATTORNEY, false, , false, , NONE, -, REVIEW",
        "30, SPOUSE, false, true, false, FULL, FULL, 12_MONTHS, GRANT",
        "30, CAREGIVER, false, true, false, MESSAGES, MESSAGES, 12_MONTHS, GRANT",
        "18, OTHER, false, true, false, VIEW, VIEW, 12_MONTHS, GRANT",
        "30, SPOUSE, false, true, false, , VIEW, 12_MONTHS, GRANT",
        "30, SPOUSE, true, false, false, FULL, NONE, -, REVIEW"
    })
    void says_what_somebody_may_do_for_a_patient(
            int age,
            String relationship,
            boolean document,
            @Nullable Boolean consent,
            boolean court,
            @Nullable String wish,
            String access,
            String expires,
            String nextStep) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("patientAge", age);
        inputs.put("relationship", relationship);
        inputs.put("documentSeen", document);
        inputs.put("patientConsent", consent);
        inputs.put("courtOrder", court);
        inputs.put("wish", wish);

        assertThat(TABLE.decide("ProxyAccessDecision", inputs).getSingleResult())
                .containsEntry("proxyAccess", access)
                .containsEntry("expires", expires)
                .containsEntry("nextStep", nextStep);
    }

    @Test
    void says_where_rows_come_from_and_when_to_look_again() {
        assertThat(TABLE.annotations()).allSatisfy(note -> assertThat(note).matches("(default|source: ).*"));
        assertThat(TABLE.descriptions())
                .allSatisfy(text -> assertThat(text).containsPattern("review by \\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void catches_everything_else_in_its_last_row() {
        assertThat(TABLE.lastRules())
                .allSatisfy(rule -> assertThat(rule.getInputEntries())
                        .allSatisfy(entry -> assertThat(entry.getTextContent()).isBlank()));
    }
}
