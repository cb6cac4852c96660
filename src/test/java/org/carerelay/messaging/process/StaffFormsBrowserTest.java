package org.carerelay.messaging.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.CaseNote;
import org.carerelay.messaging.CaseNotes;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.UrgencyReview;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.Allergies;
import org.carerelay.patient.NewPatient;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.TasklistWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms that staff see on a bad day, in the real Tasklist: each is read, refused when empty, filled in and done. */
@BrowserTest
@DisplayName("In Tasklist")
class StaffFormsBrowserTest {

    private static final String TWO_THINGS = "Check at least two of name, date of birth and address or phone.";
    private static final String AGREED = "What you said and agreed";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoDesk desk;

    @Autowired
    private StartForms startForms;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private Messages messages;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private UrgencyReview review;

    @Autowired
    private CaseNotes notes;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    private final List<Page> windows = new ArrayList<>();
    private final String email = UUID.randomUUID() + "@example.org";
    private PatientId patient;
    private UUID account;

    @BeforeEach
    void register_a_patient() {
        patient = patients.add(new NewPatient(
                UUID.randomUUID().toString().substring(0, 13),
                "Ms",
                "Teresa",
                "Okafor",
                null,
                LocalDate.of(1957, 6, 21),
                "en",
                false,
                "(555) 010-0142",
                email,
                Allergies.known("Penicillin"),
                null));
        account = accounts.open(email, "a long password", patient, Locale.ENGLISH);
    }

    @AfterEach
    void close_windows_and_set_the_clock_right() {
        windows.forEach(window -> window.context().close());
        ClockUtil.reset();
    }

    @Test
    void the_clinician_on_call_decides_about_a_welfare_check() {
        var reference = emergency();
        nobodyAnswersTheSafetyCall(reference);

        var omar = staff("omar").list("Urgent, nobody on it").take(reference);
        Browser.screenshot(omar.page(), "staff-welfare");
        emptyIsRefused(omar);
        omar.choose("What do you decide?", "Somebody looks after the patient in person")
                .write("Why, and whom you asked to look", "Three calls, no answer. Police dispatcher Lee sends a car.");
        omar.done();

        assertThat(task(reference).getTaskDefinitionKey()).isEqualTo("Task_FollowUpEmergency");
        ClockUtil.setCurrentTime(task(reference).getFollowUpDate());
        pass(1);
        var nina = staff("nina").list("To do now").take(reference);
        Browser.screenshot(nina.page(), "staff-followup");
        emptyIsRefused(nina);
        nina.write("How the patient is, and what is still open", "In hospital since last night, daughter is with her.");
        nina.write("A message to the patient", "We are glad that you are looked after. Call us when you are home.");
        nina.done();

        assertThat(tasksOf(reference)).isEmpty();
        assertThat(messages.summary(reference).state()).isEqualTo(RequestState.CLOSED);
        assertThat(written(reference)).first().asString().startsWith("We are glad that you are looked after.");
    }

    @Test
    void a_nurse_asks_before_an_urgent_request_is_withdrawn() {
        var reference = desk.send(email, Locale.ENGLISH, urgentQuestion());
        desk.taskOf(reference);
        assertThat(messages.summary(reference).urgency()).isEqualTo(Urgency.URGENT);
        withdrawals.withdraw(account, messages.summary(reference).token());

        var nina = staff(onDuty(confirmation(reference))).take(confirmation(reference));
        Browser.screenshot(nina.page(), "staff-withdraw");
        emptyIsRefused(nina);
        nina.choose("Does the patient still want to withdraw?", "Yes: I spoke to the patient and it is safe to close")
                .tick("Full name")
                .write("What the patient said", "The pain is gone since noon.");
        nina.complete();
        assertThat(nina.page().getByText(TWO_THINGS).first()).isVisible();
        nina.tick("Date of birth").done();

        assertThat(tasksOf(reference)).isEmpty();
        assertThat(messages.summary(reference).state()).isNotEqualTo(RequestState.OPEN);
    }

    @Test
    void the_manager_reviews_how_somebody_writes() {
        var reference =
                desk.send(email, Locale.ENGLISH, question("OTHER", "You are all useless. Answer me, you idiots!"));
        desk.answer(
                "nina",
                desk.taskOf(reference),
                Map.of(
                        "urgency", "ROUTINE",
                        "disposition", "ANSWER_NOW",
                        "replyText", "I am sorry that you waited. What can we do for you?",
                        "conductReported", true,
                        "internalNote", "Third message like this since Monday."));
        var conduct = conductReview(reference);

        var mona = staff("mona").take(task(conduct));
        Browser.screenshot(mona.page(), "staff-conduct");
        emptyIsRefused(mona);
        mona.write("What you decided", "I call her tomorrow and listen first.").done();

        assertThat(tasksOf(conduct)).isEmpty();
        assertThat(notes.of(reference))
                .last()
                .returns("Task_ReviewConduct", CaseNote::stage)
                .returns("mona", CaseNote::staffId);
        assertThat(messages.summary(reference).state()).isNotEqualTo(RequestState.CLOSED);
    }

    @Test
    void the_manager_reads_what_was_made_less_urgent() {
        for (int i = 0; i < 50; i++) {
            lower(i);
        }
        processes.startProcessInstanceByKey(
                "UrgencyReviewProcess", Map.of("urgency", "ROUTINE", "category", "UNCLASSIFIED"));
        Task open = tasks.createTaskQuery()
                .taskDefinitionKey("Task_ReviewUrgencies")
                .orderByTaskCreateTime()
                .desc()
                .list()
                .get(0);
        var reference = reference(open);

        var mona = staff("mona").take(open);
        Browser.screenshot(mona.page(), "staff-urgencies");
        emptyIsRefused(mona);
        mona.write("What you saw, and what should change", "Knee pain is often lowered: talk about rule 4.")
                .done();

        assertThat(tasksOf(reference)).isEmpty();
    }

    @Test
    void a_nurse_calls_about_an_answer_that_the_patient_must_act_on_and_has_not_opened() {
        var reference = answered("SAME_DAY", true);
        fire(reference, "Event_StillUnread");

        var call = task(reference);
        assertThat(call.getTaskDefinitionKey()).isEqualTo("Task_CallAboutReply");
        var nina = staff(onDuty(call)).take(call);
        assertThat(nina.page().getByText("The answer that nobody has opened")).isVisible();
        assertThat(nina.page().locator(".cr-why")).containsText(", answered ");
        emptyIsRefused(nina);
        nina.page()
                .waitForResponse(
                        response -> response.url().endsWith("/draft")
                                && response.request().method().equals("PUT"),
                        () -> nina.write(AGREED, "She comes to the blood test tomorrow at nine."));
        nina.page().reload();
        assertThat(nina.area(AGREED)).hasValue("She comes to the blood test tomorrow at nine.");
        Browser.screenshot(nina.page(), "staff-call-about-reply");
        nina.choose("What happened?", "I read it to the patient").tick("Full name");
        nina.complete();
        assertThat(nina.page().getByText(TWO_THINGS).first()).isVisible();
        nina.tick("Date of birth").done();

        assertThat(tasksOf(reference)).isEmpty();
        assertThat(messages.summary(reference).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void nobody_calls_about_an_answer_that_is_only_news() {
        var reference = answered("ROUTINE", false);

        fire(reference, "Event_StillUnread");
        assertThat(tasksOf(reference)).isEmpty();
        fire(reference, "Event_StopReminding");

        assertThat(ledger.of(reference)).extracting(Entry::step).containsOnlyOnce(Step.REMINDED);
        assertThat(messages.summary(reference).state()).isEqualTo(RequestState.CLOSED);
    }

    private Reference answered(String urgency, boolean actionNeeded) {
        var reference = desk.send(email, Locale.ENGLISH, question("RESULT", "Is my blood test back?"));
        desk.answer(
                "nina",
                desk.taskOf(reference),
                Map.of(
                        "urgency",
                        urgency,
                        "disposition",
                        "ANSWER_NOW",
                        "replyText",
                        "Please repeat the test tomorrow.",
                        "actionNeeded",
                        actionNeeded));
        return reference;
    }

    private void fire(Reference reference, String element) {
        Job timer = job(reference, element).get(0);
        ClockUtil.setCurrentTime(timer.getDuedate());
        jobs.executeJob(timer.getId());
    }

    private static void emptyIsRefused(TasklistWalk staff) {
        staff.complete();
        assertThat(staff.page().getByText("Field is required.").first()).isVisible();
    }

    private void nobodyAnswersTheSafetyCall(Reference reference) {
        while (!task(reference).getTaskDefinitionKey().equals("Task_DecideWelfareCheck")) {
            desk.answer(
                    onDuty(task(reference)),
                    task(reference),
                    Map.of("emergencyOutcome", "NO_ANSWER", "callNote", "Rang for two minutes, no answer."));
            job(reference, "Event_NextTry").forEach(timer -> {
                ClockUtil.setCurrentTime(timer.getDuedate());
                jobs.executeJob(timer.getId());
            });
        }
    }

    private String onDuty(Task task) {
        boolean open = tasks.getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link -> "triage-nurse".equals(link.getGroupId()));
        return open ? "nina" : "omar";
    }

    private Reference emergency() {
        var answers = new HashMap<String, Object>();
        answers.put("rf_breath", true);
        answers.put("emergencyAnswer", "CALLED");
        answers.put("emergencyPatient", patient.toString());
        var reference =
                startForms.submit(Messages.PROCESS, Submitter.patient(account.toString(), Locale.ENGLISH), answers);
        desk.taskOf(reference);
        return reference;
    }

    private void lower(int number) {
        var reference = desk.send(email, Locale.ENGLISH, question("OTHER", "Question number " + number));
        review.assess(
                reference,
                number % 2 == 0 ? "nina" : "omar",
                Urgency.ADMIN,
                "Known for years, seen last week " + number);
    }

    private static Map<String, Object> urgentQuestion() {
        return Map.of(
                "topic", "HEALTH_PROBLEM",
                "symptomSince", "TODAY",
                "symptomTrend", "WORSE",
                "painScore", 9,
                "selfUrgency", "TODAY",
                "messageText", "I have chest pain since this morning.");
    }

    private static Map<String, Object> question(String topic, String text) {
        return Map.of("topic", topic, "messageText", text);
    }

    private Task confirmation(Reference reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_ConfirmWithdrawal")
                .singleResult();
    }

    private Reference conductReview(Reference message) {
        return processes.createProcessInstanceQuery().processDefinitionKey("ConductReviewProcess").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .map(Reference::new)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Reference reference(Task task) {
        return new Reference(processes
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private List<String> written(Reference reference) {
        return messages.open(account, messages.summary(reference).token()).orElseThrow().messages().stream()
                .map(MessageView::text)
                .toList();
    }

    private TasklistWalk staff(String user) {
        return TasklistWalk.signedIn(window(), user);
    }

    private Page window() {
        Page page = Browser.window(port);
        windows.add(page);
        return page;
    }

    private static void pass(int seconds) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(seconds)));
    }

    private Task task(Reference reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private List<Task> tasksOf(Reference reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
    }

    private List<Job> job(Reference reference, String element) {
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(element).list().stream())
                .toList();
    }
}
