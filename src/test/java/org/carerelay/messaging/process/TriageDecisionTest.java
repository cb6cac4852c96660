package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.carerelay.support.DecisionFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("TriageDecision.dmn")
class TriageDecisionTest {

    private static final DecisionFile TABLES = new DecisionFile("processes/messaging/TriageDecision.dmn");

    private static final List<String> SIGNS = List.of(
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
            "rf_neuro");
    private static final List<String> TOPICS = List.of(
            "HEALTH_PROBLEM",
            "MEDICINE",
            "REFILL",
            "RESULT",
            "REFERRAL",
            "APPOINTMENT",
            "FORM",
            "BILLING",
            "FEEDBACK",
            "OTHER");

    /** What raises a message beside the twelve emergency signs, with the code that the nurse sees. */
    private static final String RAISES = """
            ticked=med_immune sx_infection             | RF_IMMUNO  | URGENT
            ticked=med_immune sx_fever                 | RF_IMMUNO  | URGENT
            ticked=med_lithium sx_confused             | RF_LITHIUM | EMERGENCY
            ticked=med_lithium sx_stomach              | RF_LITHIUM | URGENT
            ticked=med_lithium sx_fluids               | RF_LITHIUM | URGENT
            ticked=med_lithium sx_shaky                | RF_LITHIUM | URGENT
            ticked=med_thinner sx_bleeding             | RF_AC      | URGENT
            ticked=sx_belly                            | RF_ABDO    | URGENT
            ticked=sx_fluids                           | RF_ABDO    | URGENT
            ageYears=75, symptomTrend=WORSE            | RF_AGE     | SAME_DAY
            ageYears=80, symptomSince=TODAY            | RF_AGE     | SAME_DAY
            ageYears=1, symptomTrend=WORSE             | RF_AGE     | SAME_DAY
            ageYears=0, symptomSince=TODAY             | RF_AGE     | SAME_DAY
            painScore=8                                | RF_PAIN    | SAME_DAY
            ticked=sx_fever                            | RF_PAIN    | SAME_DAY
            ticked=sx_leg                              | RF_PAIN    | URGENT
            selfUrgency=TODAY                          | RF_SELF    | SAME_DAY
            wordsFound=true                            | RF_KW      | URGENT
            ticked=rf_cleared                          | RF_CLEARED | URGENT
            urgencySoFar=EMERGENCY                     | SO_FAR     | EMERGENCY
            urgencySoFar=URGENT                        | SO_FAR     | URGENT
            urgencySoFar=SAME_DAY                      | SO_FAR     | SAME_DAY
            """;

    /** What does not raise: one half of a pair, or just on this side of a limit. */
    private static final String RAISES_NOTHING = """
            ticked=rf_none
            ticked=med_immune med_lithium med_thinner
            ageYears=74, symptomTrend=WORSE, symptomSince=TODAY
            ageYears=2, symptomTrend=WORSE, symptomSince=TODAY
            ageYears=80, symptomTrend=SAME, symptomSince=DAYS
            symptomTrend=WORSE, symptomSince=TODAY
            painScore=7
            selfUrgency=THIS_WEEK
            selfUrgency=NO_RUSH
            wordsFound=false
            urgencySoFar=ROUTINE
            urgencySoFar=ADMIN
            """;

    private static final String LEAST = """
            topic=HEALTH_PROBLEM                       | SAME_DAY
            topic=MEDICINE, ticked=sx_shaky            | SAME_DAY
            topic=MEDICINE, supplyDays=3               | SAME_DAY
            topic=REFILL, supplyDays=3                 | SAME_DAY
            topic=REFILL, supplyDays=0                 | SAME_DAY
            topic=REFILL, supplyDays=4                 | ROUTINE
            topic=REFILL                               | ROUTINE
            topic=BILLING, supplyDays=3                | ADMIN
            topic=MEDICINE                             | ROUTINE
            topic=RESULT                               | ROUTINE
            topic=RESULT, ownDoctor=true               | ROUTINE
            topic=OTHER                                | ROUTINE
            topic=REFERRAL                             | ADMIN
            topic=APPOINTMENT                          | ADMIN
            topic=FORM                                 | ADMIN
            topic=BILLING                              | ADMIN
            topic=FEEDBACK                             | ADMIN
            topic=APPOINTMENT, urgencySoFar=ROUTINE    | ROUTINE
            topic=APPOINTMENT, urgencySoFar=ADMIN      | ADMIN
            """;

    private static final String KINDS = """
            topic=HEALTH_PROBLEM                       | SYMPTOM             | triage-nurse
            topic=BILLING, wordsFound=true             | SYMPTOM             | triage-nurse
            topic=FORM, ticked=sx_leg                  | SYMPTOM             | triage-nurse
            topic=REFILL, ticked=rf_cleared            | SYMPTOM             | triage-nurse
            topic=MEDICINE, ownDoctor=true             | DIRECT_TO_PHYSICIAN | triage-nurse
            topic=RESULT, ownDoctor=true               | DIRECT_TO_PHYSICIAN | triage-nurse
            topic=OTHER, ownDoctor=true                | DIRECT_TO_PHYSICIAN | triage-nurse
            topic=REFILL, ownDoctor=true               | REFILL              | pharm-med
            topic=HEALTH_PROBLEM, ownDoctor=true       | SYMPTOM             | triage-nurse
            topic=RESULT, ownDoctor=true, ticked=sx_leg | SYMPTOM            | triage-nurse
            topic=REFILL                               | REFILL              | pharm-med
            topic=REFILL, supplyDays=1                 | REFILL              | pharm-med
            topic=MEDICINE                             | MED_QUESTION        | pharm-med
            topic=MEDICINE, ticked=med_lithium         | MED_QUESTION        | pharm-med
            topic=RESULT                               | RESULT_QUESTION     | triage-nurse
            topic=REFERRAL                             | REFERRAL_STATUS     | referral-coord
            topic=APPOINTMENT                          | APPOINTMENT         | front-desk
            topic=FORM                                 | FORM_LETTER         | front-desk
            topic=BILLING                              | ADMIN               | front-desk
            topic=FEEDBACK                             | FEEDBACK            | practice-manager
            topic=OTHER                                | UNCLASSIFIED        | triage-nurse
            topic=SOMETHING_NEW                        | UNCLASSIFIED        | triage-nurse
            """;

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
        var answers = answers("topic=BILLING, selfUrgency=NO_RUSH, painScore=0, ticked=" + sign);

        assertThat(codes(answers)).containsExactly(sign.toUpperCase(Locale.ROOT));
        assertThat(triage(answers)).containsEntry("urgency", "EMERGENCY").containsEntry("category", "SYMPTOM");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = RAISES)
    void raises(String said, String code, String urgency) {
        var answers = answers("topic=OTHER, " + said);

        assertThat(codes(answers)).contains(code);
        assertThat(triage(answers)).containsEntry("urgency", urgency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = RAISES_NOTHING)
    void does_not_raise(String said) {
        var answers = answers("topic=OTHER, " + said);

        assertThat(codes(answers)).isEmpty();
        assertThat(TABLES.decide("RedFlagDecision", answers).getSingleResult()).containsEntry("urgency", "ROUTINE");
    }

    @Test
    void keeps_all_codes_and_lets_the_highest_score_decide() {
        var answers = answers("topic=HEALTH_PROBLEM, ticked=rf_cleared sx_belly, selfUrgency=TODAY, painScore=9");

        assertThat(codes(answers)).containsExactlyInAnyOrder("RF_CLEARED", "RF_ABDO", "RF_SELF", "RF_PAIN");
        assertThat(triage(answers)).containsEntry("urgency", "URGENT");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = LEAST)
    void gives_each_kind_its_least_urgency(String said, String urgency) {
        assertThat(triage(answers(said))).containsEntry("urgency", urgency);
    }

    @ParameterizedTest(name = "{0}: {1}, read first by {2}")
    @CsvSource(delimiter = '|', textBlock = KINDS)
    void names_the_kind_and_who_reads_it_first(String said, String category, String queue) {
        assertThat(triage(answers(said))).containsEntry("category", category).containsEntry("queue", queue);
    }

    @ParameterizedTest(name = "{0}, clinic open {1}: {2}")
    @CsvSource({
        "EMERGENCY, true, triage-nurse",
        "EMERGENCY, false, oncall-clinician",
        "URGENT, true, triage-nurse",
        "URGENT, false, oncall-clinician",
        "SAME_DAY, true, referral-coord",
        "SAME_DAY, false, referral-coord",
        "ROUTINE, true, referral-coord",
        "ROUTINE, false, referral-coord",
        "ADMIN, true, referral-coord",
        "ADMIN, false, referral-coord"
    })
    void sends_what_is_urgent_to_the_clinician_on_call_after_hours(String urgency, boolean open, String queue) {
        assertThat(triage(answers("topic=REFERRAL, urgencySoFar=" + urgency + ", clinicOpen=" + open)))
                .containsEntry("queue", queue);
    }

    @Test
    void is_not_misled_by_what_an_earlier_look_at_the_case_decided() {
        var answers = answers("topic=BILLING, ticked=rf_chest");
        answers.put("urgency", "ROUTINE");
        answers.put("category", "BILLING");

        assertThat(triage(answers)).containsEntry("urgency", "EMERGENCY").containsEntry("category", "SYMPTOM");
    }

    @Test
    void answers_whatever_is_missing() {
        var nothing = answers("");
        nothing.replaceAll((name, value) -> name.equals("ticked") ? value : null);

        assertThat(triage(nothing))
                .containsEntry("urgency", "ROUTINE")
                .containsEntry("category", "UNCLASSIFIED")
                .containsEntry("queue", "triage-nurse");
    }

    @Test
    void never_lets_a_raising_answer_lower_the_urgency() {
        for (String topic : TOPICS) {
            int calm = rank(answers("topic=" + topic));
            Stream.concat(lines(RAISES), SIGNS.stream().map(sign -> "ticked=" + sign))
                    .forEach(said -> assertThat(rank(answers("topic=" + topic + ", " + said)))
                            .as("%s with %s", topic, said)
                            .isLessThanOrEqualTo(calm));
        }
    }

    @Test
    void lets_every_rule_fire_except_the_last_of_the_queues_which_waits_for_a_kind_that_is_new() {
        TABLES.forgetFired();
        Stream.of(lines(RAISES), lines(LEAST), lines(KINDS), SIGNS.stream().map(sign -> "ticked=" + sign))
                .flatMap(said -> said)
                .flatMap(said -> Stream.of("topic=OTHER, clinicOpen=false, " + said, "clinicOpen=true, " + said))
                .forEach(said -> triage(answers(said)));

        var never = new HashSet<>(TABLES.rules());
        never.removeAll(TABLES.fired());
        assertThat(never).containsExactly("Rule_QueueEverythingElse");
    }

    @Test
    void has_a_last_row_that_always_fits_and_says_where_rows_come_from_and_when_to_look_again() {
        assertThat(TABLES.lastRules())
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.getInputEntries())
                        .allSatisfy(cell -> assertThat(cell.getTextContent()).isBlank()));
        assertThat(TABLES.annotations()).allSatisfy(note -> assertThat(note).matches("(default|source: ).*"));
        assertThat(TABLES.descriptions())
                .allSatisfy(text -> assertThat(text).containsPattern("review by \\d{4}-\\d{2}-\\d{2}"));
    }

    private static Stream<String> lines(String cases) {
        return cases.lines()
                .map(line -> line.substring(0, (line + "|").indexOf('|')).strip());
    }

    private static int rank(Map<String, @Nullable Object> answers) {
        return List.of("EMERGENCY", "URGENT", "SAME_DAY", "ROUTINE", "ADMIN")
                .indexOf(String.valueOf(triage(answers).get("urgency")));
    }

    private static DmnDecisionResultEntries triage(Map<String, @Nullable Object> answers) {
        return TABLES.decide("TriageDecision", answers).getSingleResult();
    }

    private static List<String> codes(Map<String, @Nullable Object> answers) {
        return TABLES.decide("RedFlagRules", answers).<String>collectEntries("code");
    }

    /** Answers by name, the rest unanswered: {@code topic=OTHER, ticked=sx_leg sx_belly, painScore=8}. */
    private static Map<String, @Nullable Object> answers(String said) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (String name : List.of(
                "topic",
                "selfUrgency",
                "painScore",
                "supplyDays",
                "symptomTrend",
                "symptomSince",
                "ageYears",
                "urgencySoFar")) {
            answers.put(name, null);
        }
        answers.put("ticked", List.of());
        answers.put("wordsFound", false);
        answers.put("clinicOpen", true);
        answers.put("ownDoctor", false);
        Arrays.stream(said.split(", "))
                .map(part -> part.split("="))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0].strip(), part -> part[1].strip(), (first, last) -> last))
                .forEach((name, value) -> answers.put(name, value(name, value)));
        return answers;
    }

    private static Object value(String name, String text) {
        return switch (name) {
            case "ticked" -> List.of(text.split(" "));
            case "painScore", "supplyDays", "ageYears" -> Integer.valueOf(text);
            case "wordsFound", "clinicOpen", "ownDoctor" -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
