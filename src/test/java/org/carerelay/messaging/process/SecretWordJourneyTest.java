package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.Replies;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.JourneyTest;
import org.carerelay.welfare.WelfareQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people write stays in the record: no engine table, no log line and no error answer holds it. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A secret word in every text field")
class SecretWordJourneyTest {

    private static final String FENCE =
            "alter table message add constraint ck_no_secret check (text not like '%%%s%%')";

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private DemoDesk desk;

    @Autowired
    private StartForms startForms;

    @Autowired
    private Patients patients;

    @Autowired
    private Messages messages;

    @Autowired
    private Replies replies;

    @Autowired
    private TaskService taskService;

    @Autowired
    private WelfareQuestions questions;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate database;

    private final String secret = "xq" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void removeTheFenceAndLetTimeRunAgain() {
        database.execute("alter table message drop constraint if exists ck_no_secret");
        ClockUtil.reset();
    }

    @Test
    void stays_out_of_the_engine_and_the_log(CapturedOutput log) {
        Reference reference = send("MEDICINE");
        Task task = desk.taskOf(reference);
        assertThat(desk.open("femi", task).toString()).contains(secret);
        assertThat(engineRowsWithTheSecret()).isEmpty();

        desk.answer("femi", task, answer("ROUTINE"));

        var token = messages.summary(reference).token();
        var ada = accounts.findByEmail("ada@example.org").orElseThrow();
        assertThat(messages.open(ada, token).orElseThrow().messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text()).contains(secret));
        assertThat(engineRowsWithTheSecret()).isEmpty();
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    void stays_out_of_the_engine_and_the_log_on_the_way_through_all_teams(CapturedOutput log) {
        Reference reference = send("REFILL");
        var ada = accounts.findByEmail("ada@example.org").orElseThrow();

        answer(reference, "femi", "TO_CLINICIAN", "handoverAssessment", "handoverRequest", "protocolUsed");
        answer(reference, "omar", Map.of("answerType", "ORDER"), "replyText", "orders", "internalNote");
        answer(reference, "nina", Map.of("sending", "CHANGED"), "replyText", "internalNote");
        replies.reply(ada, messages.summary(reference).token(), "And " + secret);
        answer(reference, "femi", "BOOK", "teamRequest", "otherProblem");
        answer(reference, "rita", Map.of("booking", "NO_SLOT"), "noSlotReason", "internalNote");
        answer(reference, "nina", Map.of("otherWay", "URGENT_CARE"), "wayReason", "replyText");

        assertThat(messages.open(ada, messages.summary(reference).token())
                        .orElseThrow()
                        .messages())
                .filteredOn(message -> message.text().contains(secret))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(engineRowsWithTheSecret()).isEmpty();
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    void stays_out_of_the_engine_and_the_log_when_staff_write_it_down(CapturedOutput log) {
        var ada = accounts.findByEmail("ada@example.org").orElseThrow();
        var record = patients.find(accounts.peopleFor(ada).get(0).patient()).orElseThrow();
        Map<String, Object> written = Map.of(
                "rf_none",
                true,
                "recordNumber",
                record.recordNumber(),
                "birthDate",
                record.birthDate().toString(),
                "caller",
                "PATIENT",
                "channel",
                "PHONE",
                "topic",
                "FEEDBACK",
                "selfUrgency",
                "NO_RUSH",
                "messageText",
                "About " + secret,
                "callbackNumber",
                "555 0100");

        startForms.submit("WriteDownMessageProcess", Submitter.staff("rita"), written);

        assertThat(messages.requestsOf(ada).stream()
                        .flatMap(request -> messages.open(ada, request.token()).orElseThrow().messages().stream()))
                .anyMatch(message -> message.text().contains(secret));
        assertThat(engineRowsWithTheSecret()).isEmpty();
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    void stays_out_of_the_engine_and_the_log_when_a_physician_asks_how_somebody_is(CapturedOutput log) {
        var ada = accounts.findByEmail("ada@example.org").orElseThrow();
        var record = patients.find(accounts.peopleFor(ada).get(0).patient()).orElseThrow();
        var asked = Map.<String, Object>of(
                "recordNumber", record.recordNumber(),
                "birthDate", record.birthDate().toString(),
                "reason", "Because " + secret,
                "askInDays", "0",
                "repeatDays", "0",
                "category", "WELFARE",
                "ifSilent", "REMIND");
        Reference update = startForms.submit("WelfareUpdateProcess", Submitter.staff("paula"), asked);
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(update.value())
                        .singleResult()
                        .getId())
                .activityId("Event_AskDue")
                .singleResult()
                .getId());
        var token = questions.waitingFor(ada).get(0).update().token();

        questions.answer(ada, token, Map.of("trend", "SAME", "selfCare", "YES", "updateText", "Well, " + secret));
        Task review = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(update.value())
                .singleResult();
        assertThat(desk.open("paula", review).toString()).contains("Because " + secret, "Well, " + secret);
        desk.answer("paula", review, Map.of("noteText", "Good, " + secret));

        assertThat(engineRowsWithTheSecret()).isEmpty();
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    void stays_out_of_the_answer_and_the_log_when_the_database_refuses_a_message(CapturedOutput log) {
        database.execute(FENCE.formatted(secret));

        var refusal = catchThrowable(() -> send("MEDICINE"));

        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).doesNotContain(secret);
        assertThat(log.getAll()).doesNotContain(secret);
        assertThat(database.queryForObject(
                        "select count(*) from message_thread where answers like ?", Integer.class, "%" + secret + "%"))
                .isZero();
    }

    @Test
    void stays_out_of_the_answer_and_the_log_when_the_database_refuses_a_reply(CapturedOutput log) {
        Task task = desk.taskOf(send("MEDICINE", "harmless"));
        database.execute(FENCE.formatted(secret));

        var refusal = catchThrowable(() -> desk.answer("femi", task, answer("SAME_DAY")));

        assertThat(refusal).hasMessageNotContaining(secret);
        assertThat(log.getAll()).doesNotContain(secret);
        assertThat(taskService.createTaskQuery().taskId(task.getId()).count()).isOne();
        assertThat(engineRowsWithTheSecret()).isEmpty();
    }

    /** Triage with the secret in these text fields. */
    private void answer(Reference reference, String staff, String disposition, String... words) {
        var choices = new HashMap<String, Object>(Map.of("urgency", "SAME_DAY", "disposition", disposition));
        if (disposition.equals("BOOK")) {
            choices.put("visitNeededWithin", "TODAY");
        }
        answer(reference, staff, choices, words);
    }

    private void answer(Reference reference, String staff, Map<String, Object> choices, String... words) {
        var answers = new HashMap<>(choices);
        for (String field : words) {
            answers.put(field, field + " " + secret);
        }
        Task task = desk.taskOf(reference);
        aMomentLater();
        desk.open(staff, task);
        aMomentLater();
        desk.answer(staff, task, answers);
    }

    /** Nobody may answer words that came after the form was opened. */
    private static void aMomentLater() {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 5_000));
    }

    private Reference send(String topic) {
        return send(topic, secret);
    }

    /** Each test has a topic of its own, so that none joins the open message of another. */
    private Reference send(String topic, String word) {
        return desk.send(
                "ada@example.org",
                Locale.ENGLISH,
                Map.of(
                        "topic",
                        topic,
                        "medicineName",
                        word,
                        "supplyDays",
                        2,
                        "selfUrgency",
                        "NO_RUSH",
                        "messageText",
                        "About " + word));
    }

    private Map<String, Object> answer(String urgency) {
        return Map.of(
                "urgency", urgency,
                "downgradeReason", "Because " + secret,
                "disposition", "ANSWER_NOW",
                "replyText", "Dear " + secret,
                "internalNote", "Note " + secret);
    }

    private List<String> engineRowsWithTheSecret() {
        var tables = database.queryForList(
                "select table_name from information_schema.tables where table_name like 'ACT\\_%'", String.class);
        assertThat(tables).hasSizeGreaterThan(40);
        var found = new ArrayList<String>();
        for (String table : tables) {
            for (var row : database.queryForList("select * from " + table)) {
                if (row.values().stream().anyMatch(value -> text(value).contains(secret))) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "" + value;
    }
}
