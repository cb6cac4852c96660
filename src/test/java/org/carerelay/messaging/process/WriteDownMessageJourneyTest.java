package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.Caller;
import org.carerelay.support.JourneyTest;
import org.carerelay.support.SyntheticPatients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a patient says on the phone, on the whole application. */
@JourneyTest
@DisplayName("A message on the phone")
class WriteDownMessageJourneyTest {

    private static final String PROCESS = "WriteDownMessageProcess";

    @LocalServerPort
    private int port;

    @Autowired
    private StartForms startForms;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageCases cases;

    @Autowired
    private MessageLines lines;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ClinicSettings clinic;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    private PatientId patient;
    private UUID account;

    @BeforeEach
    void register() {
        patient = patients.add(SyntheticPatients.somebody());
        account = accounts.open(UUID.randomUUID() + "@example.org", "a long password", patient, Locale.ENGLISH);
    }

    @AfterEach
    void end_what_runs() {
        messages.requestsOf(account)
                .forEach(request -> processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(request.reference().value())
                        .rootProcessInstances()
                        .list()
                        .forEach(running -> processes.deleteProcessInstance(running.getId(), "test is over")));
    }

    @Test
    void is_triaged_with_the_times_of_a_message_from_the_portal() {
        writeDown(answers("FEEDBACK"));

        var message = only();
        assertThat(message.promisedBy()).isNotNull();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(message.reference().value())
                        .list())
                .singleElement()
                .returns("Task_TriageMessage", task -> task.getTaskDefinitionKey());
        assertThat(ledger.of(message.reference()))
                .filteredOn(entry -> entry.step() == Step.RECEIVED)
                .singleElement()
                .returns("rita", entry -> entry.actor());
    }

    @Test
    void shows_the_nurse_who_wrote_it_down_and_who_said_it() {
        var answers = answers("FEEDBACK");
        answers.put("caller", "OTHER");
        writeDown(answers);

        var view = cases.triageView(only().reference());
        assertThat(view.words()).isEqualTo("She is glad.");
        assertThat(view.writtenDownBy()).contains("rita");
        assertThat(lines.writer(view)).startsWith("⚠ Said by somebody else");
    }

    @Test
    void can_be_read_by_the_patient_as_written_by_staff() {
        writeDown(answers("FEEDBACK"));

        assertThat(messages.open(account, only().token()).orElseThrow().messages())
                .singleElement()
                .returns(MessageView.Author.NOTED_BY_STAFF, MessageView::author)
                .returns("She is glad.", MessageView::text);
    }

    @Test
    void with_a_sign_of_an_emergency_is_one() {
        var answers = answers("FEEDBACK");
        answers.keySet().removeAll(List.of("rf_none", "topic", "selfUrgency"));
        answers.put("rf_chest", true);
        answers.put("emergencyAnswer", "SOMEONE_CALLING");
        writeDown(answers);

        assertThat(only().urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(only().reference().value())
                        .list())
                .singleElement()
                .returns("Task_SafetyCall", task -> task.getTaskDefinitionKey());
    }

    @Test
    void keeps_the_time_at_which_it_was_said() {
        var said = LocalDateTime.ofInstant(
                        ClockUtil.getCurrentTime().toInstant().minus(Duration.ofHours(20)), clinic.timeZone())
                .withSecond(0)
                .withNano(0);
        var answers = answers("FEEDBACK");
        answers.put("saidAt", said.toString());
        writeDown(answers);

        assertThat(only().sentAt()).isEqualTo(said.atZone(clinic.timeZone()).toInstant());
        assertThat(only().promisedBy())
                .as("counts from now")
                .isAfter(ClockUtil.getCurrentTime().toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "birthDate=1980-01-02",
                "recordNumber=nobody",
                "saidAt=2999-01-01T10:00",
                "saidAt=2001-01-01T10:00",
                "rf_chest=true",
                "messageText= "
            })
    void that_does_not_fit_is_refused_and_nothing_is_stored(String wrong) {
        var answers = answers("FEEDBACK");
        String value = wrong.substring(wrong.indexOf('=') + 1);
        answers.put(wrong.substring(0, wrong.indexOf('=')), value.equals("true") ? Boolean.TRUE : value);

        assertThatThrownBy(() -> writeDown(answers)).isInstanceOf(FormRejectedException.class);
        assertThat(messages.requestsOf(account)).isEmpty();
    }

    @Test
    void of_a_patient_whom_nobody_could_answer_is_refused_with_what_to_do() {
        var nobodyReads = patients.add(SyntheticPatients.somebody());
        var answers = answers("FEEDBACK");
        answers.put("recordNumber", patients.find(nobodyReads).orElseThrow().recordNumber());

        assertThatThrownBy(() -> writeDown(answers)).hasMessageContaining("register an account first");
    }

    @Test
    void is_nothing_that_patients_send() {
        var sender = Submitter.patient(account.toString(), Locale.ENGLISH);

        assertThatThrownBy(() -> startForms.submit(PROCESS, sender, answers("FEEDBACK")))
                .isInstanceOf(FormRejectedException.class);
    }

    @Test
    void is_written_down_in_tasklist_by_those_who_work_with_patients() throws JsonProcessingException {
        assertThat(inTasklist("rita")).isEqualTo(200);
        assertThat(messages.requestsOf(account)).hasSize(1);
        assertThat(inTasklist("alex")).as("an analyst").isEqualTo(403);
    }

    @Test
    void is_the_only_way_in_which_staff_start_a_process() {
        var rita = new Caller(port).inTasklist("rita", "demo-clinic");

        var startable = rita.get("/camunda/api/engine/engine/default/process-definition"
                + "?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true");

        assertThat(startable.body()).containsOnlyOnce("\"key\"").contains(PROCESS);
    }

    private int inTasklist(String user) throws JsonProcessingException {
        var variables = new HashMap<String, Object>();
        answers("FEEDBACK").forEach((field, value) -> variables.put(field, Map.of("value", value)));
        return new Caller(port)
                .inTasklist(user, "demo-clinic")
                .json(
                        "POST",
                        "/camunda/api/engine/engine/default/process-definition/key/" + PROCESS + "/submit-form",
                        new ObjectMapper().writeValueAsString(Map.of("variables", variables)))
                .statusCode();
    }

    private void writeDown(Map<String, Object> answers) {
        startForms.submit(PROCESS, Submitter.staff("rita"), answers);
        messages.requestsOf(account).forEach(request -> assess(request.reference()));
    }

    private void assess(Reference reference) {
        var instances = new ArrayList<>(processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list());
        instances.stream()
                .flatMap(instance -> jobs
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId("StartEvent_MessageReceived")
                        .list()
                        .stream())
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private RequestSummary only() {
        return messages.requestsOf(account).get(0);
    }

    private Map<String, Object> answers(String topic) {
        return new HashMap<>(Map.of(
                "rf_none",
                true,
                "recordNumber",
                patients.find(patient).orElseThrow().recordNumber(),
                "birthDate",
                "1980-01-01",
                "caller",
                "PATIENT",
                "channel",
                "PHONE",
                "topic",
                topic,
                "selfUrgency",
                "NO_RUSH",
                "messageText",
                "She is glad."));
    }
}
