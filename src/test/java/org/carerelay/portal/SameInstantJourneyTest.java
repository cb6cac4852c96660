package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.WithdrawalTooLateException;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.PatientAccount;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.JourneyTest;
import org.carerelay.support.SyntheticPatients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Patient and nurse act on one message in the same instant: one of them is first, the other is told, nothing is half done. */
@JourneyTest
@DisplayName("In the same instant")
class SameInstantJourneyTest {

    private static final int ROUNDS = 10;

    /** The form says that it was overtaken; a task that is gone by then is nobody's to read. */
    private static final List<String> REFUSALS = List.of(
            FormFieldValidationException.class.getSimpleName(),
            NullValueException.class.getSimpleName(),
            AuthorizationException.class.getSimpleName());

    @Autowired
    private StartForms startForms;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageCases cases;

    @Autowired
    private Sending sending;

    @Autowired
    private ReplySending replies;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService processes;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private UUID patient;
    private Map<String, Object> answers;
    private Reference reference;
    private String token;
    private String onScreen;

    @BeforeEach
    void send() {
        var self = patients.add(SyntheticPatients.somebody());
        patient = accounts.open(UUID.randomUUID() + "@example.org", "a long password", self, Locale.ENGLISH);
        answers = Map.of(
                "rf_none",
                true,
                "aboutPatient",
                self.toString(),
                "topic",
                "OTHER",
                "messageText",
                "When do you open?",
                "preferMyDoctor",
                "SOONEST",
                "selfUrgency",
                "NO_RUSH");
        reference = startForms.submit(Messages.PROCESS, Submitter.patient(patient.toString(), Locale.ENGLISH), answers);
        token = messages.token(reference);
        jobs.createJobQuery().activityId("StartEvent_MessageReceived").list().stream()
                .filter(job -> isOfThis(job.getProcessInstanceId()))
                .forEach(job -> jobs.executeJob(job.getId()));
        read();
    }

    /** The nurse reads what is there; what the patient writes later is news. */
    private void read() {
        identity.setAuthentication("nina", List.of("triage-nurse"));
        try {
            onScreen = task().getId();
            forms.getTaskFormVariables(onScreen);
        } finally {
            identity.clearAuthentication();
        }
        ClockUtil.offset(Duration.ofSeconds(10).toMillis());
    }

    @AfterEach
    void end_what_runs() {
        people.shutdownNow();
        ClockUtil.reset();
        end(reference);
    }

    private void end(Reference request) {
        processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request.value())
                .rootProcessInstances()
                .list()
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "test is over"));
    }

    @RepeatedTest(ROUNDS)
    void an_answer_and_a_withdrawal_leave_one_of_the_two(RepetitionInfo round) throws Exception {
        var outcomes = atOnce(this::answer, () -> {
            lookAround(round);
            withdrawals.withdraw(patient, token);
        });

        var state = messages.find(patient, token).orElseThrow().state();
        if (outcomes.get(0).equals("done")) {
            assertThat(outcomes.get(1)).isEqualTo(WithdrawalTooLateException.class.getSimpleName());
            assertThat(state).isEqualTo(RequestState.ANSWERED);
        } else {
            assertThat(outcomes.get(0)).as("the task is gone").isIn(REFUSALS);
            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(state).isEqualTo(RequestState.CLOSED);
        }
    }

    @RepeatedTest(ROUNDS)
    void an_answer_and_a_reply_lose_no_words(RepetitionInfo round) throws Exception {
        var outcomes = atOnce(this::answer, () -> {
            lookAround(round);
            var request = messages.find(patient, token).orElseThrow();
            replies.send(request, patient, UUID.randomUUID().toString(), "And on Saturday?");
        });

        assertThat(outcomes.get(0)).isIn("done", FormFieldValidationException.class.getSimpleName());
        assertThat(outcomes.get(1)).isEqualTo("done");
        assertThat(cases.triageView(reference).words()).endsWith("And on Saturday?");
        assertThat(messages.open(patient, token).orElseThrow().messages())
                .as("all words")
                .hasSize(outcomes.get(0).equals("done") ? 3 : 2);
        assertThat(openTasks()).containsExactly("Task_TriageMessage");
    }

    /** The patient is a little later in each round, so that both come first now and then. */
    private void lookAround(RepetitionInfo round) {
        for (int i = 1; i < round.getCurrentRepetition(); i++) {
            messages.find(patient, token);
        }
    }

    @RepeatedTest(5)
    void a_page_that_is_sent_twice_counts_once() throws Exception {
        String page = UUID.randomUUID().toString();
        var request = messages.find(patient, token).orElseThrow();
        Runnable send = () -> replies.send(request, patient, page, "And on Saturday?");

        assertThat(atOnce(send, send)).containsExactly("done", "done");
        assertThat(cases.triageView(reference).words()).isEqualTo("When do you open?\n\nAnd on Saturday?");
    }

    @RepeatedTest(5)
    void a_new_message_that_is_sent_twice_is_one_message() throws Exception {
        String page = UUID.randomUUID().toString();
        PatientAccount account = mock();
        when(account.accountId()).thenReturn(patient);
        Runnable send = () -> sending.send(account, page, answers, Locale.ENGLISH);

        assertThat(atOnce(send, send)).containsExactly("done", "done");
        assertThat(messages.requestsOf(patient))
                .as("the first one and this one")
                .hasSize(2);
        end(sending.sent(page, account).orElseThrow());
    }

    @RepeatedTest(5)
    void two_replies_of_one_family_are_both_read() throws Exception {
        var request = messages.find(patient, token).orElseThrow();

        var outcomes = atOnce(
                () -> replies.send(request, patient, UUID.randomUUID().toString(), "And on Saturday?"),
                () -> replies.send(request, patient, UUID.randomUUID().toString(), "And on Sunday?"));

        assertThat(outcomes).containsExactly("done", "done");
        assertThat(cases.triageView(reference).words()).contains("And on Saturday?", "And on Sunday?");
    }

    private void answer() {
        identity.setAuthentication("nina", List.of("triage-nurse"));
        try {
            forms.submitTaskForm(
                    onScreen,
                    new HashMap<>(Map.of(
                            "urgency",
                            "ROUTINE",
                            "disposition",
                            "ANSWER_NOW",
                            "replyText",
                            "We open at eight.",
                            "internalNote",
                            "")));
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private boolean isOfThis(String process) {
        return processes
                        .createProcessInstanceQuery()
                        .processInstanceId(process)
                        .processInstanceBusinessKey(reference.value())
                        .count()
                == 1;
    }

    /** What each of them was told. */
    private List<String> atOnce(Runnable... acts) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(acts.length);
        var running = new ArrayList<Future<String>>();
        for (Runnable act : acts) {
            running.add(people.submit(() -> outcomeOf(start, act)));
        }
        var outcomes = new ArrayList<String>();
        for (Future<String> one : running) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private static String outcomeOf(CyclicBarrier start, Runnable act)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        try {
            act.run();
            return "done";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
