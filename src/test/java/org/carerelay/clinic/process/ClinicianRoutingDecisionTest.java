package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.carerelay.clinic.RoutingRule;
import org.carerelay.support.DecisionFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ClinicianRoutingDecision.dmn (FIRST)")
class ClinicianRoutingDecisionTest {

    private static final DecisionFile FILE = new DecisionFile("processes/clinic/ClinicianRoutingDecision.dmn");

    @AfterAll
    static void every_rule_has_fired() {
        assertThat(FILE.fired()).isEqualTo(FILE.rules());
    }

    @ParameterizedTest(name = "{0}, own clinician {1}: {4} for {5}, shows {6}, cover {7}")
    @CsvSource(delimiter = '|', textBlock = """
            # urgency  | state      | task            | supply, long absence, in time, open, reached | groups                     | person        | shows   | cover
            EMERGENCY  | OFF        | MESSAGE         | , false, false, true, true   | physician,oncall-clinician | OWN           | NOW     | -
            URGENT     | LEAVE      | SENSITIVE       | , true, false, false, true   | oncall-clinician           | OWN           | NOW     | -
            ROUTINE    | OFF        | CONTROLLED_DRUG | 9, false, false, true, true  | -                          | OWN           | NOW     | QUARTER
            SAME_DAY   | PROTECTED  | SENSITIVE       | , false, true, true, true    | -                          | OWN           | NOW     | QUARTER
            ROUTINE    | LEAVE      | MESSAGE         | , true, false, false, true   | physician                  | OWN           | NOW     | -
            ROUTINE    | LEFT       | MESSAGE         | , false, false, true, true   | physician                  | COVER         | NOW     | -
            SAME_DAY   | OFF        | MESSAGE         | , false, true, false, true   | physician                  | OWN           | NOW     | -
            EMERGENCY  | PROTECTED  | MESSAGE         | , false, true, true, false | physician,oncall-clinician | NOBODY        | NOW     | -
            URGENT     | INBOX_TIME | SENSITIVE       | , false, true, true, false | physician,oncall-clinician | NOBODY        | NOW     | -
            EMERGENCY  | OFF        | MESSAGE         | , false, false, false, false | oncall-clinician           | NOBODY        | NOW     | -
            URGENT     | LEAVE      | CONTROLLED_DRUG | 1, true, false, false, false | oncall-clinician           | NOBODY        | NOW     | -
            URGENT     | NONE       | MESSAGE         | , false, false, false, false | oncall-clinician           | NOBODY        | NOW     | -
            ROUTINE    | LEFT       | MESSAGE         | , false, false, true, false | physician                  | COVER         | NOW     | -
            SAME_DAY   | LEFT       | SENSITIVE       | , false, false, true, false | physician                  | COVER         | NOW     | -
            ROUTINE    | OFF        | CONTROLLED_DRUG | 3, false, true, true, false | -                          | OWN_AND_COVER | NOW     | -
            ROUTINE    | OFF        | CONTROLLED_DRUG | 4, false, true, true, false | -                          | OWN           | INBOX   | QUARTER
            ROUTINE    | LEAVE      | CONTROLLED_DRUG | , true, false, true, false | -                          | OWN           | INBOX   | QUARTER
            SAME_DAY   | PROTECTED  | SENSITIVE       | , false, true, true, false | -                          | OWN           | INBOX   | QUARTER
            ROUTINE    | NONE       | SENSITIVE       | , false, false, true, false | physician                  | NOBODY        | NOW     | -
            SAME_DAY   | IN_SESSION | MESSAGE         | , false, true, true, false | physician                  | OWN           | NOW     | -
            SAME_DAY   | INBOX_TIME | MESSAGE         | , false, true, true, false | physician                  | OWN           | NOW     | -
            SAME_DAY   | ONCALL     | MESSAGE         | , false, false, true, false | physician                  | OWN           | NOW     | -
            SAME_DAY   | PROTECTED  | MESSAGE         | , false, true, true, false | physician                  | ON_DUTY       | NOW     | -
            SAME_DAY   | OFF        | MESSAGE         | , false, true, false, false | physician                  | ON_DUTY       | NOW     | -
            SAME_DAY   | LEAVE      | MESSAGE         | , true, false, true, false | physician                  | ON_DUTY       | NOW     | -
            ROUTINE    | LEAVE      | MESSAGE         | , false, true, true, false | physician                  | OWN           | RETURN  | QUARTER
            ROUTINE    | LEAVE      | MESSAGE         | , false, false, true, false | physician                  | COVER         | NOW     | -
            ADMIN      | LEAVE      | MESSAGE         | , true, true, true, false | physician                  | COVER         | NOW     | -
            ROUTINE    | PROTECTED  | MESSAGE         | , false, true, true, false | physician                  | OWN           | INBOX   | QUARTER
            ADMIN      | OFF        | MESSAGE         | , false, true, false, false | physician                  | OWN           | INBOX   | QUARTER
            ROUTINE    | OFF        | MESSAGE         | , false, false, false, false | physician                  | ON_DUTY       | QUARTER | -
            ROUTINE    | IN_SESSION | MESSAGE         | , false, true, true, false | physician                  | OWN           | INBOX   | QUARTER
            ADMIN      | INBOX_TIME | MESSAGE         | , false, true, true, false | physician                  | OWN           | INBOX   | QUARTER
            ROUTINE    | ONCALL     | MESSAGE         | , false, true, true, false | physician                  | OWN           | INBOX   | QUARTER
            ROUTINE    | IN_SESSION | MESSAGE         | , false, false, true, false | physician                  | NOBODY        | NOW     | -
            ROUTINE    | NONE       | MESSAGE         | , false, false, true, false | physician                  | NOBODY        | NOW     | -
            """)
    void routes(
            String urgency,
            String state,
            String task,
            String facts,
            String groups,
            String person,
            String release,
            String cover) {
        Map<String, @Nullable Object> row = decide(urgency, state, task, facts.split(",", -1));

        assertThat(row)
                .containsEntry("clinicianGroup", groups)
                .containsEntry("clinicianUser", person)
                .containsEntry("release", release)
                .containsEntry("cover", cover);
        assertThat(RoutingRule.of(groups, person, release, cover)).isNotNull();
    }

    @Test
    void never_leaves_what_is_urgent_to_one_person() {
        for (String urgency : new String[] {"EMERGENCY", "URGENT"}) {
            for (String state : "IN_SESSION INBOX_TIME PROTECTED OFF LEAVE ONCALL LEFT NONE".split(" ")) {
                for (String task : "MESSAGE CONTROLLED_DRUG SENSITIVE".split(" ")) {
                    for (String open : new String[] {"true", "false"}) {
                        for (String reached : new String[] {"true", "false"}) {
                            var row = decide(urgency, state, task, "1", "false", "true", open, reached);

                            assertThat(row.get("clinicianGroup")).asString().contains("oncall-clinician");
                            assertThat(row).containsEntry("release", "NOW");
                        }
                    }
                }
            }
        }
    }

    @Test
    void says_where_rows_come_from_and_when_to_look_again() {
        assertThat(FILE.annotations()).allSatisfy(note -> assertThat(note).matches("(default|source: ).*"));
        assertThat(FILE.descriptions())
                .allSatisfy(text -> assertThat(text).containsPattern("review by \\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void catches_everything_else_in_its_last_row() {
        assertThat(FILE.lastRules())
                .allSatisfy(rule -> assertThat(rule.getInputEntries())
                        .allSatisfy(entry -> assertThat(entry.getTextContent()).isBlank()));
    }

    private static Map<String, @Nullable Object> decide(String urgency, String state, String task, String... facts) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("urgency", urgency);
        inputs.put("clinicianState", state);
        inputs.put("taskType", task);
        inputs.put("supplyDays", facts[0].isBlank() ? null : Integer.valueOf(facts[0].strip()));
        inputs.put("longAbsence", Boolean.valueOf(facts[1].strip()));
        inputs.put("inTime", Boolean.valueOf(facts[2].strip()));
        inputs.put("clinicOpen", Boolean.valueOf(facts[3].strip()));
        inputs.put("reachable", Boolean.valueOf(facts[4].strip()));
        return FILE.decide("ClinicianRoutingDecision", inputs).getSingleResult().getEntryMap();
    }
}
