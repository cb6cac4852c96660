package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.carerelay.clinic.ClinicClock;
import org.carerelay.clinic.OpeningHours;
import org.carerelay.clinic.SlaOffset;
import org.carerelay.kernel.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SlaPolicyDecision.dmn (FIRST)")
class SlaPolicyDecisionTest {

    private static final Set<String> GROUPS = Set.of(
            "front-desk",
            "triage-nurse",
            "physician",
            "oncall-clinician",
            "referral-coord",
            "pharm-med",
            "practice-manager",
            "analyst",
            "camunda-admin");
    private static final List<String> TIMES = List.of("warnAt", "due", "l2At", "l3At");
    private static final List<String> CATEGORIES =
            List.of("RESULT_QUESTION", "REFILL", "APPOINTMENT", "REFERRAL_STATUS", "FORM_LETTER");
    private static final ClinicClock CLOCK = new ClinicClock(
            ZoneId.of("America/New_York"),
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                    ? List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))
                    : List.of());

    private static final DmnModelInstance MODEL =
            Dmn.readModelFromFile(new File("processes/clinic/SlaPolicyDecision.dmn"));
    private static final Set<String> FIRED = new HashSet<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision DECISION = ENGINE.parseDecision("SlaPolicyDecision", MODEL);

    @Test
    void has_this_many_rules_so_that_whoever_adds_one_looks_at_these_tests() {
        assertThat(rules()).hasSize(18);
    }

    @Test
    void takes_the_first_row_and_keeps_its_history_for_a_while() {
        DecisionTable table = MODEL.getModelElementById("DecisionTable_SlaPolicy");
        Decision decision = MODEL.getModelElementById("SlaPolicyDecision");

        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.FIRST);
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
        assertThat(decision.getDescription().getTextContent()).containsPattern("review by \\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void names_a_source_or_default_in_every_row() {
        assertThat(rules())
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).matches("(default|source: ).*"));
    }

    @Test
    void lets_every_rule_fire() {
        FIRED.clear();
        cases().forEach(SlaPolicyDecisionTest::decide);

        assertThat(FIRED)
                .containsAll(rules().stream().map(Rule::getId).toList())
                .hasSize(rules().size());
    }

    @Test
    void catches_everything_else_in_its_last_row() {
        List<Rule> rules = rules();
        Rule last = rules.get(rules.size() - 1);

        assertThat(last.getInputEntries())
                .allSatisfy(entry -> assertThat(entry.getTextContent()).isBlank());
        assertThat(decide(new Case("SomeProcess", "someStage", null, null, LocalTime.NOON))
                        .getSingleResult())
                .containsEntry("due", "1bd")
                .containsEntry("l1To", "practice-manager");
    }

    @Test
    void holds_only_times_that_the_clock_understands_and_groups_that_exist() {
        cases().map(each -> decide(each).getSingleResult()).forEach(row -> {
            assertThat(TIMES)
                    .allSatisfy(time ->
                            assertThat(SlaOffset.parse(row.getEntry(time))).isNotNull());
            assertThat(List.of("l1", "l2", "l3")).allSatisfy(level -> {
                String at = row.getEntry(level.equals("l1") ? "due" : level + "At");
                String group = row.getEntry(level + "To");
                assertThat(at.equals("-") ? Set.of("-") : GROUPS).contains(group);
            });
            assertThat(row.<String>getEntry("due")).isNotEqualTo("-");
        });
    }

    @ParameterizedTest(name = "{0} {1} {2} at {3}: due {4}")
    @CsvSource({
        "triage, EMERGENCY, , 03:00, 10m",
        "triage, URGENT, , 03:00, 30m",
        "triage, SAME_DAY, , 13:59, 2bh",
        "triage, ROUTINE, , 10:00, 1bd",
        "answer, URGENT, , 03:00, 2h",
        "answer, SAME_DAY, , 13:59, close",
        "answer, SAME_DAY, , 14:00, next-bd 10:00",
        "answer, SAME_DAY, REFILL, 09:00, close",
        "answer, ROUTINE, SYMPTOM, 10:00, 2bd",
        "answer, ROUTINE, REFILL, 10:00, 2bd",
        "answer, ADMIN, APPOINTMENT, 10:00, 1bd",
        "answer, ADMIN, FORM_LETTER, 10:00, 5bd",
        "answer, ADMIN, , 10:00, 2bd"
    })
    void sets_the_due_time_of_a_message(String stage, String urgency, String category, LocalTime at, String due) {
        var row = decide(new Case("MessageTriageProcess", stage, urgency, category, at))
                .getSingleResult();

        assertThat(row.<String>getEntry("due")).isEqualTo(due);
    }

    @Test
    void reminds_before_it_is_late_and_calls_more_help_later_and_later() {
        randomMoments(25)
                .forEach(arrival -> messageCases(localTime(arrival)).forEach(each -> {
                    DmnDecisionRuleResult row = decide(each).getSingleResult();

                    List<Instant> levels = TIMES.stream()
                            .map(time -> SlaOffset.parse(row.getEntry(time)))
                            .flatMap(offset -> offset.after(arrival, CLOCK).stream())
                            .toList();
                    assertThat(levels)
                            .as("%s arriving at %s", each, arrival)
                            .isSorted()
                            .doesNotHaveDuplicates();
                }));
    }

    private static Stream<Case> cases() {
        var everythingElse = new Case("OtherProcess", "otherStage", null, null, LocalTime.NOON);
        return Stream.concat(
                Stream.of("08:00", "13:59", "14:00", "23:59")
                        .map(LocalTime::parse)
                        .flatMap(at -> messageCases(at)),
                Stream.of(everythingElse));
    }

    private static Stream<Case> messageCases(LocalTime at) {
        return Stream.of("triage", "answer")
                .flatMap(stage -> Stream.concat(
                        Arrays.stream(Urgency.values())
                                .map(urgency -> new Case("MessageTriageProcess", stage, urgency.name(), null, at)),
                        CATEGORIES.stream()
                                .flatMap(category -> Stream.of("ROUTINE", "ADMIN")
                                        .map(urgency ->
                                                new Case("MessageTriageProcess", stage, urgency, category, at)))));
    }

    private static Stream<Instant> randomMoments(int count) {
        Random random = new Random(20260310);
        return IntStream.range(0, count)
                .mapToObj(i -> Instant.parse("2026-01-05T00:00:00Z").plusSeconds(random.nextInt(366 * 24 * 3600)));
    }

    /** As the policy is asked: a closed day counts as late in the evening. */
    private static LocalTime localTime(Instant arrival) {
        return CLOCK.isOpenDay(arrival) ? LocalTime.ofInstant(arrival, CLOCK.zone()) : LocalTime.of(23, 59);
    }

    private static DmnDecisionTableResult decide(Case question) {
        return ENGINE.evaluateDecisionTable(
                DECISION,
                Variables.createVariables()
                        .putValue("process", question.process())
                        .putValue("stage", question.stage())
                        .putValue("urgency", question.urgency())
                        .putValue("category", question.category())
                        .putValue("riskClass", null)
                        .putValue("localTime", question.localTime()));
    }

    private static List<Rule> rules() {
        return List.copyOf(MODEL.getModelElementsByType(Rule.class));
    }

    private static DmnEngine engine() {
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(SlaPolicyDecisionTest::remember);
        return configuration.buildEngine();
    }

    private static void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> FIRED.add(rule.getId()));
    }

    private record Case(String process, String stage, String urgency, String category, LocalTime localTime) {}
}
