package org.carerelay.registration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carerelay.registration.DuplicateRules.Grade;
import org.carerelay.registration.DuplicateRules.NextStep;
import org.carerelay.support.DecisionFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("DuplicateDecision.dmn")
class DuplicateDecisionTest {

    private static final DecisionFile DUPLICATE = new DecisionFile("processes/registration/DuplicateDecision.dmn");

    @AfterAll
    static void every_rule_has_fired() {
        assertThat(DUPLICATE.fired()).isEqualTo(DUPLICATE.rules());
    }

    @ParameterizedTest(name = "number {0}, name {1}, birth date {2}, contact {3}, address {4}: {5}")
    @CsvSource({
        "true, EXACT, EXACT, BOTH, true, CERTAIN, REVIEW",
        "true, FORMER, EXACT, NONE, false, CERTAIN, REVIEW",
        "true, EXACT, NONE, EMAIL, true, CONFLICT, CONFLICT",
        "true, NONE, EXACT, NONE, false, CONFLICT, CONFLICT",
        "true, EXACT, TRANSPOSED, BOTH, false, CONFLICT, CONFLICT",
        "false, EXACT, EXACT, EMAIL, false, PROBABLE, REVIEW",
        "false, EXACT, EXACT, MOBILE, false, PROBABLE, REVIEW",
        "false, EXACT, EXACT, BOTH, true, PROBABLE, REVIEW",
        "false, SURNAME_ONLY, EXACT, EMAIL, true, SIBLING_RISK, REVIEW",
        "false, EXACT, EXACT, NONE, true, POSSIBLE, REVIEW",
        "false, PHONETIC, EXACT, NONE, false, POSSIBLE, REVIEW",
        "false, NICKNAME, EXACT, EMAIL, false, POSSIBLE, REVIEW",
        "false, FORMER, EXACT, NONE, false, POSSIBLE, REVIEW",
        "false, EXACT, TRANSPOSED, EMAIL, false, POSSIBLE, REVIEW",
        "false, EXACT, TRANSPOSED, NONE, false, NONE, NOBODY",
        "false, SURNAME_ONLY, NONE, EMAIL, true, HOUSEHOLD, NOBODY",
        "false, NONE, NONE, MOBILE, false, HOUSEHOLD, NOBODY",
        "false, SURNAME_ONLY, EXACT, NONE, false, NONE, NOBODY",
        "false, NONE, EXACT, NONE, true, NONE, NOBODY",
        "false, EXACT, NONE, NONE, false, NONE, NOBODY"
    })
    void says_whether_it_may_be_one_person(
            boolean number,
            String name,
            String birthDate,
            String contact,
            boolean address,
            Grade grade,
            NextStep nextStep) {
        boolean household = address || !contact.equals("NONE");

        assertThat(DUPLICATE
                        .decide(
                                "DuplicateDecision",
                                Map.of(
                                        "identifierMatch",
                                        number,
                                        "name",
                                        name,
                                        "birthDate",
                                        birthDate,
                                        "contact",
                                        contact,
                                        "address",
                                        address,
                                        "household",
                                        household))
                        .getSingleResult())
                .containsEntry("grade", grade.name())
                .containsEntry("nextStep", nextStep.name());
    }

    @Test
    void says_where_rows_come_from_and_when_to_look_again() {
        assertThat(DUPLICATE.annotations()).allSatisfy(note -> assertThat(note).matches("(default|source: ).*"));
        assertThat(DUPLICATE.descriptions())
                .allSatisfy(text -> assertThat(text).containsPattern("review by \\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void catches_everything_else_in_its_last_row() {
        assertThat(DUPLICATE.lastRules())
                .allSatisfy(rule -> assertThat(rule.getInputEntries())
                        .allSatisfy(entry -> assertThat(entry.getTextContent()).isBlank()));
    }
}
