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

@DisplayName("IdentityAssuranceDecision.dmn")
class IdentityAssuranceDecisionTest {

    private static final DecisionFile TABLE = new DecisionFile("processes/registration/IdentityAssuranceDecision.dmn");

    @AfterAll
    static void every_rule_has_fired() {
        assertThat(TABLE.fired()).isEqualTo(TABLE.rules());
    }

    @ParameterizedTest(name = "{0}, photo {1}, travel document {2}, evidence {3}, contact {4}, address {5}: {6}")
    @CsvSource({
        "IN_PERSON, true, true, 1, true, true, IAL2, FULL, GO_ON",
        "IN_PERSON, true, true, 3, true, true, IAL2, FULL, GO_ON",
        "IN_PERSON, true, false, 2, true, true, IAL1.8, FULL, GO_ON",
        "VIDEO, true, true, 2, true, true, IAL1.8, FULL, GO_ON",
        "VIDEO, true, true, 1, true, true, IAL1, BOOKING, VERIFY",
        "IN_PERSON, true, false, 1, true, true, IAL1.6, FULL, GO_ON",
        "IN_PERSON, true, true, 2, true, false, IAL1, BOOKING, VERIFY",
        "IN_PERSON, false, false, 2, true, true, IAL1, BOOKING, VERIFY",
        "REMOTE, false, false, 2, true, false, IAL1.5, APPOINTMENTS_AND_MESSAGES, GO_ON",
        "REMOTE, false, false, 1, true, false, IAL1, BOOKING, VERIFY",
        "REMOTE, false, false, 0, true, false, IAL1, BOOKING, VERIFY",
        "REMOTE, false, false, 3, false, false, NONE, NONE, VERIFY",
        "IN_PERSON, true, true, 1, false, true, NONE, NONE, VERIFY"
    })
    void says_how_sure_the_clinic_is(
            String mode,
            boolean photo,
            boolean travelDocument,
            int evidence,
            boolean contact,
            boolean address,
            String level,
            String access,
            String nextStep) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("mode", mode);
        inputs.put("photoIdCompared", photo);
        inputs.put("travelDocument", travelDocument);
        inputs.put("evidenceCount", evidence);
        inputs.put("contactVerified", contact);
        inputs.put("addressVerified", address);

        assertThat(TABLE.decide("IdentityAssuranceDecision", inputs).getSingleResult())
                .containsEntry("assuranceLevel", level)
                .containsEntry("accessLevel", access)
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
