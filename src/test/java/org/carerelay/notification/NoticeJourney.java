package org.carerelay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.Allergies;
import org.carerelay.patient.NewPatient;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.support.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mails on a real mail server, under a clock that the test moves, on whatever database the subclass brings. */
@DisplayName("A notice")
@ExtendWith(OutputCaptureExtension.class)
abstract class NoticeJourney {

    /** Eleven in the morning, clinic-local. */
    private static final Instant MORNING = Instant.parse("2027-06-15T15:00:00Z");

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private NoticeSender sender;

    @Autowired
    private NoticeRepository repository;

    @Autowired
    private NoticesHealthIndicator health;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    private final Reference reference = Reference.next("MED");
    private final String poison = "Metformin" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = UUID.randomUUID() + "@example.org";
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void begin_in_the_morning_with_an_empty_outbox() {
        MailServer.up();
        database.update("delete from notice");
        clockSays(MORNING);
        account = account(Locale.ENGLISH);
    }

    @AfterEach
    void leave_nothing_behind() {
        identities.clearAuthentication();
        MailServer.up();
        database.update("delete from notice");
        processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .forEach(each -> processes.deleteProcessInstance(each.getId(), "end of test"));
        ClockUtil.reset();
    }

    @Test
    void arrives_in_the_language_of_the_account() throws Exception {
        tell(NoticeTemplate.NEW_MESSAGE, "message/1");
        sender.sendDue();
        var english = onlyMail(address);
        var spanishAddress = UUID.randomUUID() + "@example.org";
        account = account(spanishAddress, SPANISH);
        tell(NoticeTemplate.NEW_MESSAGE, "message/2");
        sender.sendDue();
        var spanish = onlyMail(spanishAddress);

        assertThat(english.getSubject()).isEqualTo("You have a new message");
        assertThat(english.getFrom()[0]).hasToString("Riverside <notices@clinic.example>");
        assertThat(text(english))
                .startsWith("You have a new message\n\nRiverside Clinic wrote to you.")
                .contains("\nhttps://care.example/requests\n", "call 911 now", "Do not reply");
        assertThat(spanish.getSubject()).isEqualTo("Tiene un mensaje nuevo");
        assertThat(text(spanish)).contains("Riverside Clinic le escribió.", "llame ahora al 911");
        assertThat(state()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void says_nothing_about_the_person_and_their_health(NoticeTemplate template) throws Exception {
        account = account(address.replace("@", ".es@"), SPANISH);
        tell(template, poison + "/" + reference);
        account = account(address.replace("@", ".en@"), Locale.ENGLISH);
        tell(template, poison + "/" + reference + "/en");

        sender.sendDue();

        for (String language : List.of("es", "en")) {
            var mail = onlyMail(address.replace("@", "." + language + "@"));
            String everything = GreenMailUtil.getWholeMessage(mail) + mail.getSubject() + text(mail);
            assertThat(everything).doesNotContainIgnoringCase(poison, reference.value(), "MED-", "{", "}");
            assertThat(everything).contains("Auto-Submitted: auto-generated");
            assertThat(mail.getSubject()).hasSizeLessThanOrEqualTo(60);
            assertThat(mail.getMessageID()).endsWith("@clinic.example>");
        }
    }

    @Test
    void is_sent_once_however_often_it_is_told_and_the_outbox_emptied() {
        tell(NoticeTemplate.RECEIVED, "received");
        tell(NoticeTemplate.RECEIVED, "received");
        sender.sendDue();
        tell(NoticeTemplate.RECEIVED, "received");
        sender.sendDue();

        assertThat(MailServer.inbox(address)).hasSize(1);
    }

    @Test
    void belongs_to_the_change_that_it_tells_about() {
        transaction.executeWithoutResult(status -> {
            notices.tell(reference, account, NoticeTemplate.RECEIVED, key("undone"));
            status.setRollbackOnly();
        });
        sender.sendDue();

        assertThat(MailServer.inbox(address)).isEmpty();
        assertThatThrownBy(() -> notices.tell(reference, account, NoticeTemplate.RECEIVED, key("alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void is_tried_again_when_the_mail_server_did_not_answer(CapturedOutput log) {
        MailServer.down();
        tell(NoticeTemplate.RECEIVED, "received");
        sender.sendDue();
        assertThat(state()).isEqualTo("WAITING");
        MailServer.up();
        sender.sendDue();
        assertThat(MailServer.inbox(address)).isEmpty();

        pass(Duration.ofMinutes(1));
        sender.sendDue();

        assertThat(MailServer.inbox(address)).hasSize(1);
        assertThat(log)
                .contains("E-mail RECEIVED about " + reference + ": UNREACHABLE, MailConnectException")
                .doesNotContain(address)
                .doesNotContain(poison);
    }

    @Test
    void becomes_a_task_and_an_incident_after_the_last_try_and_leaves_when_a_person_says_so() {
        failForGood();

        assertThat(state()).isEqualTo("FAILED");
        assertThat(task().getName()).isEqualTo("Call about undelivered notice");
        assertThat(task().getDueDate()).isAfter(Date.from(now()));
        assertThat(incidents()).isOne();
        assertThat(shown("ctxWho")).contains(poison.toUpperCase(Locale.ROOT));
        assertThat(shown("ctxWhyNow"))
                .startsWith("This e-mail did not get through: “We have got your request”\nTries: 6");

        decide("SEND_AGAIN");
        sender.sendDue();

        assertThat(MailServer.inbox(address)).hasSize(1);
        assertThat(incidents()).isZero();
        assertThat(openTasks()).isZero();
    }

    @Test
    void that_failed_does_not_close_the_request_it_is_about() {
        failForGood();

        decide("TOLD_BY_PHONE");

        assertThat(ledger.of(reference))
                .extracting(Entry::step)
                .containsExactly(Step.QUEUED, Step.CLAIMED, Step.COMPLETED);
        assertThat(MailServer.inbox(address)).isEmpty();
        assertThat(incidents()).isZero();
    }

    @Test
    void whose_node_was_killed_in_the_middle_is_never_sent_again_by_itself() {
        tell(NoticeTemplate.RECEIVED, "received");
        var claimed = outbox.claim(outbox.due().get(0)).orElseThrow();

        pass(Duration.ofMinutes(9));
        sender.sendDue();
        assertThat(state()).isEqualTo("SENDING");
        pass(Duration.ofMinutes(1));
        sender.sendDue();
        assertThat(state()).isEqualTo("UNCERTAIN");
        pass(Duration.ofDays(3));
        sender.sendDue();

        assertThat(MailServer.inbox(address)).isEmpty();
        assertThat(openTasks()).isOne();
        assertThat(incidents()).isOne();
        assertThat(shown("ctxWhyNow")).startsWith("Nobody knows whether this e-mail got through");
        assertThat(outbox.settle(claimed, Delivery.ACCEPTED)).isEqualTo(NoticeState.UNCERTAIN);
    }

    @Test
    void of_which_the_mail_server_may_have_taken_is_left_to_a_person() {
        tell(NoticeTemplate.RECEIVED, "received");

        outbox.settle(outbox.claim(outbox.due().get(0)).orElseThrow(), Delivery.UNCLEAR);

        assertThat(state()).isEqualTo("UNCERTAIN");
        assertThat(openTasks()).isOne();
    }

    @Test
    void to_a_mailbox_that_does_not_exist_goes_to_the_front_desk_at_once() {
        tell(NoticeTemplate.RECEIVED, "received");

        outbox.settle(outbox.claim(outbox.due().get(0)).orElseThrow(), Delivery.UNDELIVERABLE);

        assertThat(state()).isEqualTo("FAILED");
        assertThat(openTasks()).isOne();
        assertThat(shown("ctxWhyNow")).contains("Tries: 1");
    }

    @Test
    void is_claimed_by_one_node_only() {
        tell(NoticeTemplate.RECEIVED, "received");
        var id = outbox.due().get(0);

        assertThat(outbox.claim(id)).isPresent();
        assertThat(outbox.claim(id)).isEmpty();
    }

    @Test
    void for_an_account_that_may_not_sign_in_goes_to_the_front_desk_at_once() {
        accounts.disable(account);
        tell(NoticeTemplate.NEW_MESSAGE, "message/1");

        sender.sendDue();

        assertThat(MailServer.inbox(address)).isEmpty();
        assertThat(state()).isEqualTo("FAILED");
        assertThat(openTasks()).isOne();
        assertThat(shown("ctxWhyNow")).contains("It was not tried");
    }

    @Test
    void that_asks_for_something_waits_for_the_morning_and_news_does_not() {
        // nine in the evening before the clocks go forward
        clockSays(Instant.parse("2027-03-14T02:00:00Z"));
        tell(NoticeTemplate.QUESTION, "question/1");
        tell(NoticeTemplate.DELAY, "late/1");
        sender.sendDue();
        assertThat(subjects()).containsExactly("We need more time");

        clockSays(Instant.parse("2027-03-14T11:59:59Z"));
        sender.sendDue();
        assertThat(subjects()).hasSize(1);
        clockSays(Instant.parse("2027-03-14T12:00:00Z"));
        sender.sendDue();

        assertThat(subjects()).containsExactly("We need more time", "Your care team has a question for you");
    }

    @Test
    void about_several_things_is_one_mail_that_asks_if_one_of_them_asks() {
        tell(NoticeTemplate.NEW_MESSAGE, "message/1");
        tell(NoticeTemplate.YOUR_TURN, "question/1");
        tell(NoticeTemplate.NEW_MESSAGE, "message/2");
        sender.sendDue();
        assertThat(subjects()).containsExactly("We need something from you");

        pass(Duration.ofMinutes(5));
        tell(NoticeTemplate.NEW_MESSAGE, "message/3");
        tell(NoticeTemplate.NEW_MESSAGE, "message/4");
        sender.sendDue();
        assertThat(subjects()).hasSize(1);
        pass(Duration.ofMinutes(10));
        sender.sendDue();
        pass(Duration.ofHours(1));
        sender.sendDue();

        assertThat(subjects()).containsExactly("We need something from you", "You have a new message");
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void is_counted_by_template_and_outcome() {
        double before = sent();
        tell(NoticeTemplate.DELAY, "late/1");

        sender.sendDue();

        assertThat(sent() - before).isEqualTo(1);
    }

    @Test
    void has_a_way_out_says_the_health_detail() {
        assertThat(health.health().getDetails()).containsEntry("email", "on");
        assertThat(new NoticesHealthIndicator(new NoTransport()).health())
                .returns(Status.UP, Health::getStatus)
                .returns("off: set CARERELAY_SMTP_HOST", off -> off.getDetails().get("email"));
    }

    @Test
    void is_not_kept_for_later_where_email_is_off() {
        var off = new Notices(repository, new NoTransport(), Clock.systemUTC());

        transaction.executeWithoutResult(status -> off.tell(reference, account, NoticeTemplate.DELAY, key("late/1")));

        assertThat(states()).isEmpty();
    }

    @Test
    void leaves_an_outbox_that_holds_neither_address_nor_words() {
        tell(NoticeTemplate.NEW_MESSAGE, "message/1");
        sender.sendDue();

        assertThat(database.queryForList("select * from notice").toString())
                .contains(reference.value())
                .doesNotContain(address, poison, "new message");
    }

    private void failForGood() {
        MailServer.down();
        tell(NoticeTemplate.RECEIVED, "received");
        sender.sendDue();
        for (String pause : List.of("PT1M", "PT5M", "PT30M", "PT2H", "PT6H")) {
            assertThat(state()).isEqualTo("WAITING");
            pass(Duration.parse(pause));
            sender.sendDue();
        }
        MailServer.up();
    }

    private String shown(String block) {
        identities.setAuthentication("rita", List.of("front-desk"));
        try {
            return forms.getTaskFormVariables(task().getId()).get(block).toString();
        } finally {
            identities.clearAuthentication();
        }
    }

    private void decide(String outcome) {
        identities.setAuthentication("rita", List.of("front-desk"));
        tasks.claim(task().getId(), "rita");
        forms.submitTaskForm(task().getId(), Map.of("noticeOutcome", outcome));
        identities.clearAuthentication();
    }

    private void tell(NoticeTemplate template, String what) {
        transaction.executeWithoutResult(status -> notices.tell(reference, account, template, key(what)));
    }

    private String key(String what) {
        return reference + "/" + what;
    }

    private UUID account(Locale language) {
        return account(address, language);
    }

    /** Every field that a person has is full of what must not get out. */
    private UUID account(String email, Locale language) {
        var patient = patients.add(new NewPatient(
                UUID.randomUUID().toString().substring(0, 13),
                "Dr",
                poison,
                poison,
                poison,
                LocalDate.of(1980, 1, 1),
                language.getLanguage(),
                true,
                "(555) 010-0155",
                poison + "@example.org",
                Allergies.known(poison),
                null));
        return accounts.open(email, "a long password", patient, language);
    }

    private static MimeMessage onlyMail(String address) {
        assertThat(MailServer.inbox(address)).hasSize(1);
        return MailServer.inbox(address).get(0);
    }

    private List<String> subjects() {
        return MailServer.inbox(address).stream().map(NoticeJourney::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n");
    }

    private String state() {
        return database.queryForObject(
                "select state from notice where account_id = ?", String.class, account.toString());
    }

    private double sent() {
        return metrics.counter("carerelay.notice", "template", "DELAY", "state", "SENT")
                .count();
    }

    private List<String> states() {
        return database.queryForList("select state from notice", String.class);
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private long openTasks() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }

    private long incidents() {
        return processes.createIncidentQuery().incidentType("undeliveredNotice").list().stream()
                .filter(incident -> processes
                                .createProcessInstanceQuery()
                                .processInstanceId(incident.getProcessInstanceId())
                                .processInstanceBusinessKey(reference.value())
                                .count()
                        == 1)
                .count();
    }

    private static void clockSays(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static void pass(Duration time) {
        clockSays(now().plus(time));
    }
}
