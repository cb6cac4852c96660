package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            List.of("RESULT_QUESTION", "REFILL", "APPOINTMENT", "REFERRAL_STATUS", "FORM_LETTER", "WELFARE_SOON");

    /** Waits in which the process itself says what happens when the time is over: nobody is added. */
    private static final Set<String> PAUSES =
            Set.of("nextTry", "waitList", "patientAnswer", "unread", "quiet", "welfareAnswer", "phoneTreePause");

    /** Their processes start with an urgency of their own that is never urgent. */
    private static final Set<String> NEVER_URGENT =
            Set.of("conductReview", "urgencyReview", "rotaGaps", "welfareReview");

    /** Processes whose rows ask for the category. */
    private static final Set<String> WITH_CATEGORIES = Set.of("MessageTriageProcess", "WelfareUpdateProcess");

    private static final Map<String, List<String>> STAGES = Map.ofEntries(
            Map.entry("MessageTriageProcess", List.of("triage", "answer", "withdrawal")),
            Map.entry("EmergencyRedirectProcess", List.of("safetyCall", "nextTry", "welfareCheck", "followUp")),
            Map.entry("CallPatientProcess", List.of("call", "nextTry")),
            Map.entry("BookVisitProcess", List.of("bookVisit", "anotherWay", "waitList")),
            Map.entry("AskClinicianProcess", List.of("clinician", "answer")),
            Map.entry("AskPatientProcess", List.of("patientAnswer")),
            Map.entry("FollowReplyProcess", List.of("unread", "call", "quiet")),
            Map.entry("ConductReviewProcess", List.of("conductReview")),
            Map.entry("UrgencyReviewProcess", List.of("urgencyReview")),
            Map.entry("RotaGapReviewProcess", List.of("rotaGaps")),
            Map.entry("WelfareUpdateProcess", List.of("welfareAnswer", "call")),
            Map.entry("PhoneTreeProcess", List.of("phoneTree", "phoneTreePause")),
            Map.entry("ReviewUpdateProcess", List.of("welfareReview")));

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final ClinicClock CLOCK = new ClinicClock(
            ZoneId.of("America/New_York"),
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !day.equals(CHRISTMAS)
                    ? List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))
                    : List.of());

    private static final String MOMENTS = """
            EmergencyRedirectProcess safetyCall EMERGENCY              | 2026-03-08T03:30-04:00 | 2026-03-08T03:35-04:00 | 2026-03-08T03:40-04:00 | 2026-03-08T03:45-04:00 | 2026-03-08T04:00-04:00
            MessageTriageProcess triage URGENT                         | 2026-03-10T22:00-04:00 | 2026-03-10T22:15-04:00 | 2026-03-10T22:30-04:00 | 2026-03-10T23:00-04:00 | 2026-03-11T00:00-04:00
            MessageTriageProcess answer URGENT                         | 2026-03-10T22:00-04:00 | 2026-03-10T23:00-04:00 | 2026-03-11T00:00-04:00 | 2026-03-11T01:00-04:00 | 2026-03-11T02:00-04:00
            MessageTriageProcess triage SAME_DAY                       | 2026-03-10T09:00-04:00 | 2026-03-10T10:00-04:00 | 2026-03-10T11:00-04:00 | 2026-03-10T13:00-04:00 | 2026-03-10T18:00-04:00
            MessageTriageProcess triage SAME_DAY                       | 2026-03-10T20:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-11T10:00-04:00 | 2026-03-11T12:00-04:00 | 2026-03-11T18:00-04:00
            MessageTriageProcess answer SAME_DAY                       | 2026-03-10T09:00-04:00 | 2026-03-10T13:00-04:00 | 2026-03-10T18:00-04:00 | 2026-03-11T10:00-04:00 | 2026-03-11T18:00-04:00
            MessageTriageProcess answer SAME_DAY                       | 2026-03-10T15:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-11T10:00-04:00 | 2026-03-11T12:00-04:00 | 2026-03-12T15:00-04:00
            MessageTriageProcess triage ROUTINE                        | 2026-03-10T09:00-04:00 | 2026-03-10T13:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-12T09:00-04:00 | -
            MessageTriageProcess answer ROUTINE SYMPTOM                | 2026-03-10T09:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-12T09:00-04:00 | 2026-03-13T09:00-04:00 | 2026-03-17T09:00-04:00
            MessageTriageProcess answer ROUTINE RESULT_QUESTION        | 2026-03-10T09:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-12T09:00-04:00 | 2026-03-13T09:00-04:00 | 2026-03-17T09:00-04:00
            MessageTriageProcess answer ROUTINE REFILL                 | 2026-03-10T09:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-12T09:00-04:00 | 2026-03-13T09:00-04:00 | -
            MessageTriageProcess answer SAME_DAY REFILL                | 2026-03-10T09:00-04:00 | 2026-03-10T13:00-04:00 | 2026-03-10T18:00-04:00 | 2026-03-11T10:00-04:00 | 2026-03-11T18:00-04:00
            MessageTriageProcess answer ADMIN APPOINTMENT              | 2026-03-10T09:00-04:00 | 2026-03-10T13:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-12T09:00-04:00 | -
            MessageTriageProcess answer ADMIN REFERRAL_STATUS          | 2026-03-10T09:00-04:00 | 2026-03-10T13:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-12T09:00-04:00 | -
            MessageTriageProcess answer ADMIN FORM_LETTER              | 2026-03-10T09:00-04:00 | 2026-03-13T09:00-04:00 | 2026-03-17T09:00-04:00 | 2026-03-19T09:00-04:00 | -
            MessageTriageProcess answer ADMIN ADMIN                    | 2026-03-10T09:00-04:00 | 2026-03-11T09:00-04:00 | 2026-03-12T09:00-04:00 | 2026-03-13T09:00-04:00 | -
            AskPatientProcess patientAnswer ROUTINE                    | 2026-03-13T17:55-04:00 | 2026-03-15T17:55-04:00 | 2026-03-18T17:55-04:00 | 2026-03-23T17:55-04:00 | -
            AskPatientProcess patientAnswer URGENT                     | 2026-03-13T20:00-04:00 | 2026-03-13T20:30-04:00 | 2026-03-13T21:00-04:00 | 2026-03-13T22:00-04:00 | -
            FollowReplyProcess unread ROUTINE                          | 2026-03-13T17:55-04:00 | 2026-03-15T17:55-04:00 | 2026-03-18T17:55-04:00 | - | 2026-04-03T17:55-04:00
            FollowReplyProcess quiet ROUTINE                           | 2026-03-13T17:55-04:00 | - | 2026-03-20T17:55-04:00 | - | -
            EmergencyRedirectProcess followUp EMERGENCY                | 2026-03-13T20:00-04:00 | 2026-03-16T08:00-04:00 | 2026-03-16T12:00-04:00 | 2026-03-16T16:00-04:00 | 2026-03-17T18:00-04:00
            CallPatientProcess nextTry URGENT                          | 2026-03-10T20:00-04:00 | - | 2026-03-10T20:40-04:00 | - | -
            PhoneTreeProcess phoneTree URGENT                          | 2026-03-10T22:00-04:00 | 2026-03-10T22:05-04:00 | 2026-03-10T22:10-04:00 | 2026-03-10T22:20-04:00 | 2026-03-10T22:30-04:00
            PhoneTreeProcess phoneTreePause URGENT                     | 2026-03-10T22:00-04:00 | - | 2026-03-10T22:10-04:00 | - | -
            WelfareUpdateProcess welfareAnswer ROUTINE WELFARE_SOON    | 2026-03-13T17:55-04:00 | 2026-03-14T05:55-04:00 | 2026-03-14T17:55-04:00 | - | 2026-03-16T17:55-04:00
            WelfareUpdateProcess welfareAnswer ROUTINE WELFARE         | 2026-03-13T17:55-04:00 | 2026-03-14T17:55-04:00 | 2026-03-15T17:55-04:00 | - | 2026-03-18T17:55-04:00
            WelfareUpdateProcess call ROUTINE WELFARE_SOON             | 2026-03-10T09:00-04:00 | 2026-03-10T10:00-04:00 | 2026-03-10T11:00-04:00 | 2026-03-10T13:00-04:00 | 2026-03-11T09:00-04:00
            ReviewUpdateProcess welfareReview ROUTINE WELFARE          | 2026-03-13T17:55-04:00 | 2026-03-16T17:55-04:00 | 2026-03-17T17:55-04:00 | 2026-03-18T17:55-04:00 | 2026-03-20T17:55-04:00
            CallPatientProcess nextTry SAME_DAY                        | 2026-03-10T09:00-04:00 | - | 2026-03-10T12:00-04:00 | - | -
            """;

    /** When the clinic closes soon, is closed, or the clock changes. */
    private static final String CALENDAR = """
            MessageTriageProcess triage ROUTINE   | 2026-03-13T17:55-04:00 | 2026-03-16T11:55-04:00 | 2026-03-16T17:55-04:00 | 2026-03-17T17:55-04:00 | -
            MessageTriageProcess answer ROUTINE   | 2026-03-13T17:55-04:00 | 2026-03-16T17:55-04:00 | 2026-03-17T17:55-04:00 | 2026-03-18T17:55-04:00 | 2026-03-20T17:55-04:00
            MessageTriageProcess triage ROUTINE   | 2026-12-24T17:00-05:00 | 2026-12-28T11:00-05:00 | 2026-12-28T17:00-05:00 | 2026-12-29T17:00-05:00 | -
            MessageTriageProcess triage SAME_DAY  | 2026-12-25T10:00-05:00 | 2026-12-28T09:00-05:00 | 2026-12-28T10:00-05:00 | 2026-12-28T12:00-05:00 | 2026-12-28T18:00-05:00
            MessageTriageProcess answer SAME_DAY  | 2026-12-25T10:00-05:00 | 2026-12-28T09:00-05:00 | 2026-12-28T10:00-05:00 | 2026-12-28T12:00-05:00 | 2026-12-29T18:00-05:00
            MessageTriageProcess triage URGENT    | 2026-12-25T10:00-05:00 | 2026-12-25T10:15-05:00 | 2026-12-25T10:30-05:00 | 2026-12-25T11:00-05:00 | 2026-12-25T12:00-05:00
            MessageTriageProcess triage URGENT    | 2026-03-08T01:50-05:00 | 2026-03-08T03:05-04:00 | 2026-03-08T03:20-04:00 | 2026-03-08T03:50-04:00 | 2026-03-08T04:50-04:00
            MessageTriageProcess triage URGENT    | 2026-11-01T01:50-04:00 | 2026-11-01T01:05-05:00 | 2026-11-01T01:20-05:00 | 2026-11-01T01:50-05:00 | 2026-11-01T02:50-05:00
            MessageTriageProcess triage ROUTINE   | 2026-03-06T17:55-05:00 | 2026-03-09T11:55-04:00 | 2026-03-09T17:55-04:00 | 2026-03-10T17:55-04:00 | -
            MessageTriageProcess triage ROUTINE   | 2026-10-30T17:55-04:00 | 2026-11-02T11:55-05:00 | 2026-11-02T17:55-05:00 | 2026-11-03T17:55-05:00 | -
            """;

    private static final DmnModelInstance MODEL =
            Dmn.readModelFromFile(new File("processes/clinic/SlaPolicyDecision.dmn"));
    private static final Set<String> FIRED = new HashSet<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision DECISION = ENGINE.parseDecision("SlaPolicyDecision", MODEL);

    @Test
    void has_this_many_rules_so_that_whoever_adds_one_looks_at_these_tests() {
        assertThat(rules()).hasSize(66);
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
        cases().forEach(each -> {
            DmnDecisionRuleResult row = decide(each).getSingleResult();
            assertThat(TIMES)
                    .allSatisfy(time ->
                            assertThat(SlaOffset.parse(row.getEntry(time))).isNotNull());
            assertThat(List.of("l1", "l2", "l3")).allSatisfy(level -> {
                String at = row.getEntry(level.equals("l1") ? "due" : level + "At");
                String group = row.getEntry(level + "To");
                boolean nobody = at.equals("-") || PAUSES.contains(each.stage());
                assertThat(nobody ? Set.of("-") : GROUPS).contains(group);
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
                .forEach(arrival -> cases(localTime(arrival)).forEach(each -> {
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

    @Test
    void lets_nothing_urgent_wait_longer_than_to_do_now_reaches() {
        randomMoments(25)
                .forEach(arrival -> cases(localTime(arrival))
                        .filter(each -> Set.of("EMERGENCY", "URGENT").contains(String.valueOf(each.urgency())))
                        .filter(each -> !PAUSES.contains(each.stage()) && !NEVER_URGENT.contains(each.stage()))
                        .forEach(each -> {
                            String due = decide(each).getSingleResult().getEntry("due");

                            assertThat(SlaOffset.parse(due)
                                            .after(arrival, CLOCK)
                                            .orElseThrow())
                                    .as("%s arriving at %s", each, arrival)
                                    .isBeforeOrEqualTo(CLOCK.endOfNextWorkingDay(arrival));
                        }));
    }

    @ParameterizedTest(name = "{0} from {1}: due {3}")
    @CsvSource(delimiter = '|', textBlock = MOMENTS)
    void runs_every_row_on_its_own_clock(
            String stage, OffsetDateTime from, String reminder, String due, String second, String third) {
        assertThat(levels(stage, from)).isEqualTo(moments(reminder, due, second, third));
    }

    @ParameterizedTest(name = "{0} from {1}: due {3}")
    @CsvSource(delimiter = '|', textBlock = CALENDAR)
    void minds_closing_time_holidays_and_both_clock_changes(
            String stage, OffsetDateTime from, String reminder, String due, String second, String third) {
        assertThat(levels(stage, from)).isEqualTo(moments(reminder, due, second, third));
    }

    private static List<Optional<Instant>> levels(String stage, OffsetDateTime from) {
        String[] named = stage.split(" ");
        var question =
                new Case(named[0], named[1], named[2], named.length > 3 ? named[3] : null, localTime(from.toInstant()));
        DmnDecisionRuleResult row = decide(question).getSingleResult();
        return TIMES.stream()
                .map(time -> SlaOffset.parse(row.getEntry(time)).after(from.toInstant(), CLOCK))
                .toList();
    }

    private static List<Optional<Instant>> moments(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.equals("-")
                        ? Optional.<Instant>empty()
                        : Optional.of(OffsetDateTime.parse(cell).toInstant()))
                .toList();
    }

    private static Stream<Case> cases() {
        var everythingElse = new Case("OtherProcess", "otherStage", null, null, LocalTime.NOON);
        return Stream.concat(
                Stream.of("08:00", "13:59", "14:00", "23:59")
                        .map(LocalTime::parse)
                        .flatMap(SlaPolicyDecisionTest::cases),
                Stream.of(everythingElse));
    }

    /** Every stage of every process with every urgency; messages with the categories that have rows of their own. */
    private static Stream<Case> cases(LocalTime at) {
        return STAGES.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(stage -> cases(entry.getKey(), stage, at)));
    }

    private static Stream<Case> cases(String process, String stage, LocalTime at) {
        Stream<Case> urgencies =
                Arrays.stream(Urgency.values()).map(urgency -> new Case(process, stage, urgency.name(), null, at));
        return WITH_CATEGORIES.contains(process)
                ? Stream.concat(
                        urgencies,
                        CATEGORIES.stream()
                                .flatMap(category -> Stream.of("ROUTINE", "ADMIN")
                                        .map(urgency -> new Case(process, stage, urgency, category, at))))
                : urgencies;
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
