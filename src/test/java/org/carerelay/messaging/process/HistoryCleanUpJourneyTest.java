package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.carerelay.journey.Ledger;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nightly clean-up with the settings of the application; a message's history lives six years (P2190D). */
@JourneyTest
@DisplayName("The history of an answered message")
class HistoryCleanUpJourneyTest {

    private static final int DAYS_TO_LIVE = 2190;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private DemoDesk desk;

    @Autowired
    private Messages messages;

    @Autowired
    private Ledger ledger;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private JdbcTemplate database;

    private Reference reference;
    private String instance;

    @BeforeEach
    void answerAMessage() {
        reference = desk.send("ada@example.org", Locale.ENGLISH, Map.of("topic", "OTHER", "messageText", "Thank you."));
        desk.answer(
                "nina",
                desk.taskOf(reference),
                Map.of("urgency", "ROUTINE", "disposition", "ANSWER_NOW", "replyText", "You are welcome."));
        var ada = accounts.findByEmail("ada@example.org").orElseThrow();
        messages.open(ada, messages.summary(reference).token());
        new QuietWeek(runtimeService, managementService).passAfter(reference);
        instance = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(Messages.PROCESS)
                .finished()
                .singleResult()
                .getId();
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    @Test
    void is_kept_until_its_time_is_over() {
        int before = historyRows().values().stream().mapToInt(Integer::intValue).sum();

        cleanUpInTheNightAfter(DAYS_TO_LIVE - 2);

        assertThat(historyRows().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(before)
                .isPositive();
    }

    @Test
    void is_deleted_after_its_time_while_record_and_ledger_stay() {
        var entries = ledger.of(reference);
        assertThat(historyRows())
                .containsKeys("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_JOB_LOG");

        cleanUpInTheNightAfter(DAYS_TO_LIVE + 2);

        // who claimed and completed stays: the clean-up by end time leaves the operation log alone; it holds no values
        assertThat(historyRows().keySet()).isSubsetOf("ACT_HI_OP_LOG");
        assertThat(ledger.of(reference)).isEqualTo(entries).isNotEmpty();
        var ada = accounts.findByEmail("ada@example.org").orElseThrow();
        assertThat(messages.open(ada, messages.summary(reference).token())
                        .orElseThrow()
                        .messages())
                .extracting(message -> message.text())
                .containsExactly("You are welcome.", "Thank you.");
    }

    /** Runs the job that the engine has planned for itself, until it finds nothing more to delete. */
    private void cleanUpInTheNightAfter(int days) {
        Instant night = OffsetDateTime.now(ZoneOffset.UTC)
                .plusDays(days)
                .with(LocalTime.of(2, 0))
                .toInstant();
        ClockUtil.setCurrentTime(Date.from(night));
        long before;
        do {
            before = historyService.createHistoricProcessInstanceQuery().count();
            List<Job> jobs = historyService.findHistoryCleanupJobs();
            assertThat(jobs).isNotEmpty();
            jobs.forEach(job -> managementService.executeJob(job.getId()));
        } while (historyService.createHistoricProcessInstanceQuery().count() < before);
    }

    /** How many rows each history table has about the instance, where there are any. */
    private Map<String, Integer> historyRows() {
        var rows = new TreeMap<String, Integer>();
        database.queryForList(
                        "select table_name from information_schema.columns"
                                + " where table_name like 'ACT\\_HI\\_%' and column_name in"
                                + " ('PROC_INST_ID_', 'PROCESS_INSTANCE_ID_')",
                        String.class)
                .forEach(table -> {
                    String column = table.equals("ACT_HI_JOB_LOG") ? "PROCESS_INSTANCE_ID_" : "PROC_INST_ID_";
                    rows.put(
                            table,
                            database.queryForObject(
                                    "select count(*) from " + table + " where " + column + " = ?",
                                    Integer.class,
                                    instance));
                });
        rows.values().removeIf(count -> count == 0);
        return rows;
    }
}
