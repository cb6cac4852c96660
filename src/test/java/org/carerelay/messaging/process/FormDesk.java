package org.carerelay.messaging.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.Ledger;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.CaseAnswers;
import org.carerelay.messaging.CaseNotes;
import org.carerelay.messaging.Conduct;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.OwnDoctors;
import org.carerelay.messaging.Splitting;
import org.carerelay.messaging.TriageRules;
import org.carerelay.messaging.TriageView;
import org.carerelay.messaging.UrgencyReview;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.Allergies;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.PatientLines;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.carerelay.platform.engine.EnginePlugins;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.support.FixedSla;
import org.carerelay.support.Listed;
import org.carerelay.support.ProcessEngines;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The real processes, forms and form classes of staff behind the form gate on an engine in memory; the record is mocked.
 * It is Tuesday, 10 March 2026, 10:00 in a clinic in UTC.
 */
final class FormDesk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    private static final List<String> PROCESSES = List.of(
            "MessageTriageProcess",
            "EmergencyRedirectProcess",
            "CallPatientProcess",
            "BookVisitProcess",
            "AskClinicianProcess",
            "AskPatientProcess",
            "FollowReplyProcess",
            "ConductReviewProcess",
            "UrgencyReviewProcess");

    final MessageCases cases = mock(MessageCases.class);
    final CaseNotes notes = mock(CaseNotes.class);
    final CaseAnswers drafts = mock(CaseAnswers.class);
    final UrgencyReview review = mock(UrgencyReview.class);
    final Splitting splitting = mock(Splitting.class);
    final Conduct conduct = mock(Conduct.class);
    final Withdrawals withdrawals = mock(Withdrawals.class);
    final TriageRules rules = mock(TriageRules.class);
    final Patients patients = mock(Patients.class);
    final Messages messages = mock(Messages.class);
    final Ledger ledger = mock(Ledger.class);
    final PatientAccounts accounts = mock(PatientAccounts.class);
    final OwnDoctors ownDoctors = mock(OwnDoctors.class);
    final ProcessEngine engine;

    /** The variables of the process when the last form was done. */
    private final Map<String, Object> variables = new HashMap<>();

    private static final ClinicSettings CLINIC = new ClinicSettings(
            "Hill Clinic", "the clinic", "555 0100", "911", "Call 988", null, "Dial 711", null, ZoneId.of("UTC"));

    FormDesk() {
        var beans = ProcessEngines.beanFactory(Map.of("formValidator", new FormValidator(clock())));
        var configuration = ProcessEngines.ungated(EnginePlugins.formGate(beans));
        configuration.setBeans(delegates());
        var listeners = new ArrayList<>(Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
                .orElse(List.of()));
        listeners.add(new VariablesAtTheEnd());
        configuration.setCustomPostBPMNParseListeners(listeners);
        engine = configuration.buildProcessEngine();
        forms().forEach(beans::registerSingleton);
        deploy();
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser("omar"));
        forget();
    }

    /** A record that knows one routine message and nothing else. */
    void forget() {
        reset(
                cases,
                notes,
                drafts,
                review,
                splitting,
                conduct,
                withdrawals,
                rules,
                patients,
                messages,
                ledger,
                accounts);
        message(view(Map.of(), Urgency.ROUTINE));
        given(notes.last(any(), any())).willReturn(Optional.empty());
        given(drafts.draftOf(any())).willReturn(Optional.empty());
    }

    /** What the record knows of every case. */
    void message(TriageView view) {
        given(cases.triageView(any())).willReturn(view);
        given(patients.find(any())).willReturn(Optional.of(ada()));
        given(patients.find(any(), any(), any())).willReturn(Optional.of(ada()));
    }

    static TriageView view(Map<String, Object> answers, Urgency urgency) {
        return view(answers, urgency, NOW.minusSeconds(3600));
    }

    static TriageView view(Map<String, Object> answers, Urgency urgency, Instant lastWritten) {
        return new TriageView(
                Reference.next("MSG"),
                PatientId.next(),
                UUID.randomUUID(),
                "OTHER",
                "es",
                urgency,
                NOW.minusSeconds(3600),
                NOW.plusSeconds(7500),
                answers,
                "My knee hurts <b>much</b>",
                lastWritten,
                List.of(new MessageView(MessageView.Author.STAFF, NOW.minusSeconds(60), "Rest the knee.")),
                false,
                false,
                false,
                Set.of());
    }

    static PatientView ada() {
        return new PatientView(
                PatientId.next(),
                "4711-1",
                "Ms",
                "Ada",
                "Novak",
                null,
                LocalDate.of(1980, 2, 3),
                "es",
                true,
                "555 0199",
                null,
                Allergies.notRecorded(),
                "paula");
    }

    /** A case of its own that waits at the task of this form, in the process that the form belongs to. */
    Task waitingAt(String process, String form) {
        var reference = Reference.next("MSG").value();
        engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .businessKey(reference)
                .setVariables(new HashMap<>(Map.of(
                        "urgency", "ROUTINE",
                        "category", "OTHER",
                        "language", "es",
                        "attempts", 0,
                        "lowered", 1,
                        "queue", "triage-nurse",
                        "clinicianGroups", "physician",
                        "coverAt", FixedSla.DUE,
                        "disposition", "ADMIN",
                        "answerType", "REPLY_BY_NURSE")))
                .setVariable("clinicianUsers", "")
                .setVariable("releaseAt", null)
                .startBeforeActivity("Task_" + form)
                .execute();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("Task_" + form)
                .singleResult();
    }

    /** What the form shows to nina. */
    Map<String, Object> open(Task task) {
        engine.getIdentityService().setAuthenticatedUserId("nina");
        try {
            return engine.getFormService().getTaskFormVariables(task.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Completes the form as nina; gives back what the process knows then. */
    Map<String, Object> complete(Task task, Map<String, Object> answers) {
        engine.getTaskService().setAssignee(task.getId(), "nina");
        engine.getFormService().submitTaskForm(task.getId(), answers);
        return Map.copyOf(variables);
    }

    NoteLines noteLines() {
        return new NoteLines(notes, staffForms(), times());
    }

    private StaffForms staffForms() {
        return new StaffForms(engine.getRepositoryService(), engine.getIdentityService());
    }

    private FiredRules rules() {
        return new FiredRules(ledger, engine.getRepositoryService(), engine.getIdentityService());
    }

    CaseContext context() {
        var startForms = mock(StartForms.class);
        given(startForms.schema(any())).willReturn(newMessage());
        var hands = new OtherHands(engine.getTaskService(), engine.getIdentityService());
        var rules = rules();
        var flags = new FlagLines(rules);
        var patientLines = new PatientLines(clock(), CLINIC);
        return new CaseContext(
                cases,
                patients,
                startForms,
                patientLines,
                new MessageLines(accounts, ownDoctors, times()),
                flags,
                new WhyNowLines(flags, rules, noteLines(), hands, ledger, times()),
                new KnowLines(messages, patientLines, hands, times()),
                noteLines());
    }

    private Map<String, Object> forms() {
        var context = context();
        var record = new CaseRecord(new PatientWroteAgain(cases, patients, times()), notes, drafts);
        var choice = new UrgencyChoice(cases, rules, notes, review, new SecondReader(engine.getIdentityService()));
        var sentences = new ResourceBundleMessageSource();
        sentences.setBasename("messages/messaging");
        sentences.setDefaultEncoding("UTF-8");
        var start = new ReviewStart(ledger, times());
        var visit = new VisitWords(cases, drafts, phrases(), sentences, CLINIC, times());
        var forms = new HashMap<String, Object>();
        forms.put("triageMessageForm", new TriageMessageForm(context, record, choice, splitting, conduct));
        forms.put("answerRequestForm", new AnswerRequestForm(context, record));
        forms.put("safetyCallForm", new SafetyCallForm(context, record, review));
        forms.put("decideWelfareCheckForm", new DecideWelfareCheckForm(context, record));
        forms.put("followUpEmergencyForm", new FollowUpEmergencyForm(context, record, drafts));
        forms.put("callPatientForm", new CallPatientForm(context, record, CLINIC));
        forms.put("bookVisitForm", new BookVisitForm(context, record, visit));
        forms.put("findAnotherWayForm", new FindAnotherWayForm(context, record));
        forms.put("answerAsClinicianForm", new AnswerAsClinicianForm(context, record, noteLines()));
        forms.put("sendReplyForm", new SendReplyForm(context, record, noteLines(), drafts));
        forms.put("callAboutReplyForm", new CallAboutReplyForm(context, record, cases));
        forms.put("confirmWithdrawalForm", new ConfirmWithdrawalForm(context, record, withdrawals));
        forms.put("reviewConductForm", new ReviewConductForm(context, conduct, notes, start));
        forms.put("reviewUrgenciesForm", new ReviewUrgenciesForm(review, notes, start, rules(), times()));
        return forms;
    }

    private static Map<Object, Object> delegates() {
        JavaDelegate nothing = execution -> {};
        var beans = new HashMap<Object, Object>();
        beans.put("sla", new FixedSla());
        beans.put("routing", new Listed());
        List.of(
                        "readAnswers",
                        "escalate",
                        "findLoweredUrgencies",
                        "addToOpenMessage",
                        "publishAnswer",
                        "publishQuestion",
                        "remindPatient",
                        "closeUnanswered",
                        "closeWithdrawn")
                .forEach(act -> beans.put(act + "Delegate", nothing));
        return beans;
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        PROCESSES.forEach(process -> deployment.addClasspathResource("processes/messaging/" + process + ".bpmn"));
        StaffForm.names().forEach(form -> deployment.addClasspathResource("forms/messaging/" + form + ".form"));
        deployment.addClasspathResource("forms/messaging/NewMessage.form");
        deployment.addClasspathResource("messaging/RedFlagSample.dmn");
        deployment.deploy();
    }

    static FormSchema newMessage() {
        try {
            return FormSchema.parse(Files.readString(Path.of("forms/messaging/NewMessage.form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PromisePhrases phrases() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ClinicSettings.class, () -> CLINIC);
            context.register(PromisePhrases.class);
            context.refresh();
            return context.getBean(PromisePhrases.class);
        }
    }

    private static ClinicTimes times() {
        return new ClinicTimes(CLINIC, clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Notes what the process knows when a form is done: afterwards it may have ended. */
    private final class VariablesAtTheEnd extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ExecutionListener note = execution -> {
                variables.clear();
                execution.getVariables().forEach((name, value) -> variables.put(name, String.valueOf(value)));
            };
            activity.addListener(ExecutionListener.EVENTNAME_END, note);
        }
    }
}
