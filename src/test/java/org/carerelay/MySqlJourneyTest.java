package org.carerelay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.carerelay.support.MySqlTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on the database of production. */
@MySqlTest
class MySqlJourneyTest {

    private static final Logger LOG = LoggerFactory.getLogger(MySqlJourneyTest.class);

    @Autowired
    private JdbcClient database;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Test
    void the_server_is_a_real_mysql(TestReporter report) {
        String version = one("select version()");

        report.publishEntry("MySQL", version);
        LOG.info("Tested on MySQL {}", version);
        assertThat(version).startsWith("8.").doesNotContain("MariaDB");
    }

    @Test
    void flyway_alone_created_the_tables_of_engine_and_sessions() {
        assertThat(one("select count(*) from flyway_schema_history where success = 1 and version = '1'"))
                .isEqualTo("1");
        assertThat(management.getProperties())
                .containsEntry("schema.history", "create(fox)")
                .containsEntry("historyLevel", "41");
        assertThat(tables("like 'ACT\\_%'")).hasSize(49);
        assertThat(tables("like 'SPRING\\_SESSION%'")).hasSize(2);
    }

    @Test
    void every_table_and_text_column_can_hold_every_character() {
        assertThat(all("select concat(table_name, ' ', table_collation) from information_schema.tables"
                        + " where table_schema = database() and table_collation not like 'utf8mb4%'"))
                .isEmpty();
        assertThat(all("select concat(table_name, '.', column_name) from information_schema.columns"
                        + " where table_schema = database() and character_set_name <> 'utf8mb4'"))
                .isEmpty();
    }

    @Test
    void an_emoji_survives_in_a_variable_of_the_engine() {
        var task = tasks.newTask();
        tasks.saveTask(task);
        try {
            tasks.setVariable(task.getId(), "greeting", "Grüße, 你好 😀");

            assertThat(tasks.getVariable(task.getId(), "greeting")).isEqualTo("Grüße, 你好 😀");
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void connections_read_committed_and_speak_utc() {
        assertThat(one("select @@session.transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(one("select timediff(now(), utc_timestamp())")).isEqualTo("00:00:00");
    }

    @Test
    void completing_a_task_does_not_scan_all_open_tasks() {
        assertThat(all("select index_name from information_schema.statistics where table_schema = database()"
                        + " and table_name = 'ACT_RU_TASK' and column_name = 'PARENT_TASK_ID_' and seq_in_index = 1"))
                .containsExactly("CR_IDX_TASK_PARENT");
    }

    private List<String> tables(String condition) {
        return all("select table_name from information_schema.tables where table_schema = database()"
                + " and table_name " + condition);
    }

    private List<String> all(String query) {
        return database.sql(query).query(String.class).list();
    }

    private String one(String query) {
        return database.sql(query).query(String.class).single();
    }
}
