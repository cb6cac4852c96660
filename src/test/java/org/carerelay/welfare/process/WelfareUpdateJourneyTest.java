package org.carerelay.welfare.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.Rota;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.AccessLevel;
import org.carerelay.patient.NewPatient;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Relationship;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.JourneyTest;
import org.carerelay.support.SyntheticPatients;
import org.carerelay.welfare.RoundView;
import org.carerelay.welfare.UpdateClosedException;
import org.carerelay.welfare.WelfareQuestion;
import org.carerelay.welfare.WelfareQuestions;
import org.carerelay.welfare.WelfareUpdates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dr Paula Jensen asks how a patient is, on the whole application. She reads messages from 13 to 14 and from 16 to 17. */
@JourneyTest
@DisplayName("A welfare update")
class WelfareUpdateJourneyTest {

    private static final String REASON = "You began a new treatment last week.";

    @Autowired
    private StartForms startForms;

    @Autowired
    private WelfareQuestions questions;

    @Autowired
    private WelfareUpdates updates;

    @Autowired
    private Messages messages;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private ClinicSettings clinic;

    @Autowired
    private Rota rota;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    private NewPatient somebody;
    private PatientId patient;
    private UUID account;

    @BeforeEach
    void register_on_a_tuesday_morning() {
        moveTo("2027-06-08T09:00");
        somebody = SyntheticPatients.patientOf("paula");
        patient = patients.add(somebody);
        account = accounts.open(UUID.randomUUID() + "@example.org", "a long password", patient, Locale.ENGLISH);
    }

    @AfterEach
    void end_what_runs() {
        identities.clearAuthentication();
        processes.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(running ->
                        List.of("WelfareUpdateProcess", "MessageTriageProcess").contains(processKey(running)))
                .filter(this::isOurs)
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "test is over"));
        ClockUtil.reset();
        rota.refresh();
    }

    @Test
    void is_answered_on_the_portal_and_read_in_the_next_inbox_time() {
        var reference = asked(once());
        assertThat(questions.waitingFor(account)).singleElement().returns(true, WelfareQuestion::waits);
        assertThat(emails(reference)).containsExactly("QUESTION");

        answer(Map.of("trend", "SAME", "painScore", 3, "selfCare", "YES", "updateText", "I sleep well."));

        var review = task(reference, "ReviewUpdate");
        assertThat(review.getFollowUpDate()).isEqualTo(Date.from(at("2027-06-08T13:00")));
        assertThat(users(review)).containsExactly("paula");
        assertThat(questions.waitingFor(account)).isEmpty();
        moveTo("2027-06-08T13:00");
        assertThat(shown("paula", review).get("ctxWords"))
                .asString()
                .contains("I sleep well.", "The same", "Yes", "3")
                .doesNotContain("⚠");

        complete("paula", review, Map.of("noteText", "Go on like this."));

        assertThat(latest(reference)).returns("paula", RoundView::readBy).returns("Go on like this.", RoundView::note);
        assertThat(emails(reference)).containsExactlyInAnyOrder("QUESTION", "NEW_MESSAGE");
        assertThat(running(reference)).isFalse();
        assertThat(ledger.of(reference))
                .extracting(Entry::step)
                .containsSubsequence(Step.RECEIVED, Step.ASKED, Step.REPLIED, Step.DECIDED, Step.ANSWERED, Step.CLOSED);
        assertThat(ledger.of(reference)).last().returns("ANSWERED_REVIEWED", Entry::detail);
    }

    @Test
    void becomes_a_message_for_today_when_the_patient_is_worse() {
        var reference = asked(once());

        answer(Map.of("trend", "WORSE", "selfCare", "NO", "updateText", "I cannot get up."));

        var message = message();
        assertThat(message.urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(messages.open(account, message.token()).orElseThrow().messages())
                .singleElement()
                .satisfies(
                        words -> assertThat(words.text()).contains("I cannot get up.", "I cannot eat, wash or move"));
        assertThat(latest(reference).passedTo()).isEqualTo(message.reference());
        assertThat(running(reference)).isFalse();
        assertThat(ledger.of(reference)).last().returns("ANSWERED_ESCALATED", Entry::detail);
    }

    @Test
    void leads_to_a_safety_call_when_the_patient_ticks_a_sign_of_an_emergency() {
        asked(once());

        answer(Map.of("trend", "SAME", "selfCare", "YES", "rf_breath", true));

        assertThat(message().urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void told_unasked_waits_for_the_own_doctor_and_is_nothing_for_other_patients() {
        var doctorsPatient = patients.find(patient).orElseThrow();
        assertThat(doctorsPatient.generalPractitioner()).isEqualTo("paula");
        var values = new HashMap<String, Object>(Map.of("trend", "SAME", "selfCare", "YES"));
        values.put("aboutPatient", PatientId.next().toString());
        assertThatThrownBy(() -> tell(values)).isInstanceOf(FormRejectedException.class);

        values.put("aboutPatient", patient.toString());
        var told = tell(values);

        assertThat(users(task(told, "ReviewUpdate"))).containsExactly("paula");
        assertThat(task(told, "ReviewUpdate").getFollowUpDate()).isEqualTo(Date.from(at("2027-06-08T13:00")));
        assertThat(questions.answeredLately(account)).hasSize(1);
        assertThat(questions.waitingFor(account)).isEmpty();
        complete("paula", task(told, "ReviewUpdate"), Map.of());
        assertThat(questions
                        .answeredLately(account)
                        .get(0)
                        .update()
                        .latest()
                        .orElseThrow()
                        .readBy())
                .isEqualTo("paula");
        moveTo("2027-06-24T09:00");
        assertThat(questions.answeredLately(account)).isEmpty();
    }

    @Test
    void told_unasked_becomes_a_message_for_today_when_it_is_worse() {
        tell(Map.of("trend", "WORSE", "selfCare", "YES", "aboutPatient", patient.toString()));

        assertThat(message().urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    private Reference tell(Map<String, Object> values) {
        return startForms.submit(
                "VolunteerUpdateProcess", Submitter.patient(account.toString(), Locale.ENGLISH), values);
    }

    @Test
    void is_answered_by_a_carer_in_the_language_of_the_carer() {
        var carer = accounts.open(
                UUID.randomUUID() + "@example.org",
                "a long password",
                patients.add(SyntheticPatients.somebody()),
                Locale.forLanguageTag("es"));
        accounts.grant(carer, patient, Relationship.PARENT, AccessLevel.FULL, Instant.EPOCH, null);
        var reference = asked(once());

        questions.answer(carer, token(reference), Map.of("trend", "WORSE", "selfCare", "HELP"));

        var message = messages.requestsOf(carer).get(0);
        assertThat(messages.open(carer, message.token())
                        .orElseThrow()
                        .messages()
                        .get(0)
                        .text())
                .startsWith("Mi respuesta a la pregunta");
        assertThat(latest(reference).answeredBy()).isEqualTo(carer);
    }

    @Test
    void is_followed_by_a_call_when_nobody_answers() {
        var reference = asked(once());

        moveTo("2027-06-09T09:00");
        fire(reference, "Event_ReminderDue");
        moveTo("2027-06-10T09:00");
        fire(reference, "Event_SilenceOver");
        var call = task(reference, "CallSilentPatient");
        assertThat(shown("nina", call).get("ctxWhyNow")).asString().contains("reminded", REASON);
        assertThatThrownBy(() -> complete(
                        "nina", call, Map.of("welfareResult", "NO_CHANGE", "callNote", "Fine.", "idName", true)))
                .hasMessageContaining("at least two");
        complete(
                "nina",
                call,
                Map.of("welfareResult", "NO_CHANGE", "callNote", "Was on a trip.", "idName", true, "idBirth", true));

        assertThat(shown("paula", task(reference, "ReviewUpdate")).get("ctxWords"))
                .asString()
                .contains("A nurse called", "Was on a trip.");
    }

    @Test
    void that_a_nurse_hears_to_be_worse_becomes_a_message_too() {
        var reference = silent();

        complete(
                "nina",
                task(reference, "CallSilentPatient"),
                Map.of("welfareResult", "WORSE", "callNote", "Dizzy.", "idName", true, "idBirth", true));

        assertThat(message().urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(running(reference)).isFalse();
    }

    @Test
    void is_answered_late_while_the_nurse_is_about_to_call() {
        var reference = silent();

        answer(Map.of("trend", "BETTER", "selfCare", "YES"));

        assertThat(openTasks(reference)).containsExactly("Task_ReviewUpdate");
    }

    @Test
    void is_asked_at_the_same_time_of_day_across_the_change_of_clocks() {
        moveTo("2027-11-05T09:00");
        var values = once();
        values.putAll(Map.of("repeatDays", "3", "times", 2));
        var reference = asked(values);
        answer(Map.of("trend", "SAME", "selfCare", "YES"));

        complete("paula", task(reference, "ReviewUpdate"), Map.of());

        assertThat(jobs.createJobQuery()
                        .processInstanceId(root(reference).getId())
                        .activityId("Event_AskDue")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Date.from(at("2027-11-08T09:00")));
        fire(reference, "Event_AskDue");
        assertThat(questions.waitingFor(account)).hasSize(1);
        assertThat(updates.get(reference).rounds()).hasSize(2);
    }

    @Test
    void is_answered_once() {
        var reference = asked(once());
        var token = token(reference);
        answer(Map.of("trend", "SAME", "selfCare", "YES"));

        assertThatThrownBy(() -> questions.answer(account, token, Map.of("trend", "WORSE", "selfCare", "NO")))
                .isInstanceOf(UpdateClosedException.class);
        assertThat(latest(reference).answers().values()).containsEntry("trend", "SAME");
    }

    @Test
    void is_for_nobody_else() {
        var token = token(asked(once()));
        var ada = accounts.findByEmail("ada@example.org").orElseThrow();

        assertThat(questions.find(ada, token)).isEmpty();
        assertThat(questions.waitingFor(ada)).isEmpty();
        assertThatThrownBy(() -> questions.answer(ada, token, Map.of("trend", "SAME")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void stops_when_staff_ask_no_more() {
        var reference = asked(once());

        startForms.submit("StopUpdateProcess", Submitter.staff("nina"), Map.of("updateReference", reference.value()));

        assertThat(running(reference)).isFalse();
        assertThat(questions.waitingFor(account)).isEmpty();
        assertThat(ledger.of(reference)).last().returns("CANCELLED", Entry::detail);
        assertThatThrownBy(() -> startForms.submit(
                        "StopUpdateProcess", Submitter.staff("nina"), Map.of("updateReference", reference.value())))
                .isInstanceOf(FormRejectedException.class);
    }

    @Test
    void is_not_asked_for_of_somebody_who_is_not_known_by_two_things() {
        var values = once();
        values.put("birthDate", "1981-01-01");

        assertThatThrownBy(() -> start(values))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        refused -> assertThat(refused.errors()).containsKey("recordNumber"));
    }

    @Test
    void is_not_asked_for_where_nobody_reads_the_portal() {
        accounts.disable(account);

        assertThatThrownBy(() -> start(once()))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        refused ->
                                assertThat(refused.errors().get("recordNumber")).startsWith("Nobody reads the portal"));
    }

    private Map<String, Object> once() {
        var values = new HashMap<String, Object>();
        values.put("recordNumber", somebody.recordNumber());
        values.put("birthDate", somebody.birthDate().toString());
        values.put("reason", REASON);
        values.put("askInDays", "0");
        values.put("repeatDays", "0");
        values.put("category", "WELFARE");
        values.put("ifSilent", "CALL");
        return values;
    }

    private Reference start(Map<String, Object> values) {
        return startForms.submit("WelfareUpdateProcess", Submitter.staff("paula"), values);
    }

    private Reference asked(Map<String, Object> values) {
        var reference = start(values);
        fire(reference, "Event_AskDue");
        return reference;
    }

    private Reference silent() {
        var reference = asked(once());
        fire(reference, "Event_ReminderDue");
        fire(reference, "Event_SilenceOver");
        return reference;
    }

    private void answer(Map<String, Object> values) {
        questions.answer(account, questions.waitingFor(account).get(0).update().token(), values);
    }

    private String token(Reference reference) {
        return updates.get(reference).token();
    }

    private RoundView latest(Reference reference) {
        return updates.get(reference).latest().orElseThrow();
    }

    private RequestSummary message() {
        var requests = messages.requestsOf(account);
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    private List<String> emails(Reference reference) {
        return database.sql("select template from notice where reference = ?")
                .param(reference.value())
                .query(String.class)
                .list();
    }

    private ProcessInstance root(Reference reference) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey("WelfareUpdateProcess")
                .singleResult();
    }

    private boolean running(Reference reference) {
        return root(reference) != null;
    }

    private boolean isOurs(ProcessInstance running) {
        String key = running.getBusinessKey();
        return key != null
                && (key.startsWith("WEL-")
                        || messages.requestsOf(account).stream()
                                .anyMatch(request -> request.reference().value().equals(key)));
    }

    private static String processKey(ProcessInstance running) {
        return running.getProcessDefinitionId().split(":")[0];
    }

    private void fire(Reference reference, String element) {
        var job = jobs.createJobQuery()
                .processInstanceId(root(reference).getId())
                .activityId(element)
                .singleResult();
        jobs.executeJob(job.getId());
    }

    private Task task(Reference reference, String form) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_" + form)
                .singleResult();
    }

    private List<String> openTasks(Reference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<String> users(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Object> shown(String staff, Task task) {
        as(staff);
        try {
            return forms.getTaskFormVariables(task.getId());
        } finally {
            identities.clearAuthentication();
        }
    }

    private void complete(String staff, Task task, Map<String, Object> answers) {
        as(staff);
        try {
            tasks.claim(task.getId(), staff);
            forms.submitTaskForm(task.getId(), answers);
        } finally {
            identities.clearAuthentication();
        }
    }

    private void as(String staff) {
        var groups = identities.createGroupQuery().groupMember(staff).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(staff, groups);
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clinic.timeZone()).toInstant();
    }

    private void moveTo(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
        rota.refresh();
    }
}
