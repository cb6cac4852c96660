package org.carerelay.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code V32__case_notes.sql} on a database in which nurses have written notes already. */
@DisplayName("Notes of triage from before")
class CaseNotesMigrationTest {

    private static final List<String> BEFORE = List.of(
            "create table message_thread (id char(36) primary key, reference varchar(20), urgency varchar(20))",
            "create table triage_note (id bigint auto_increment primary key, thread_id char(36), staff_id varchar(64),"
                    + " assessed_urgency varchar(20), downgrade_reason varchar(1000), internal_note varchar(4000),"
                    + " written_at datetime)",
            "create table urgency_lowering (id bigint auto_increment primary key, reference varchar(20),"
                    + " from_urgency varchar(20), to_urgency varchar(20), reason varchar(1000), staff_id varchar(64),"
                    + " lowered_at datetime)",
            "insert into message_thread values ('t1', 'MSG-22223333', 'SAME_DAY')",
            "insert into triage_note (thread_id, staff_id, assessed_urgency, downgrade_reason, internal_note, written_at)"
                    + " values ('t1', 'nina', 'ROUTINE', 'known pain', 'calm', timestamp '2026-03-10 10:00:00')",
            "insert into triage_note (thread_id, staff_id, assessed_urgency, written_at)"
                    + " values ('t1', 'omar', 'SAME_DAY', timestamp '2026-03-10 10:00:00')");

    @Test
    void become_case_notes_and_reasons_reach_the_weekly_review() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        var database = new JdbcTemplate(source);
        BEFORE.forEach(database::execute);

        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("31")
                .target("32")
                .load()
                .migrate();

        assertThat(database.queryForList("select n.staff_id, n.stage, a.field, a.answer from case_note n"
                        + " join case_note_answer a on a.note_id = n.id order by n.id, a.id"))
                .extracting(row -> row.get("staff_id") + " " + row.get("field") + "=" + row.get("answer"))
                .containsExactlyInAnyOrder(
                        "nina urgency=ROUTINE",
                        "nina downgradeReason=known pain",
                        "nina internalNote=calm",
                        "omar urgency=SAME_DAY");
        assertThat(database.queryForList("select reference, from_urgency, to_urgency, reason from urgency_lowering"))
                .singleElement()
                .returns("MSG-22223333", row -> row.get("reference"))
                .returns("SAME_DAY", row -> row.get("from_urgency"))
                .returns("ROUTINE", row -> row.get("to_urgency"))
                .returns("known pain", row -> row.get("reason"));
        assertThat(database.queryForList(
                        "select * from information_schema.tables where lower(table_name) = 'triage_note'"))
                .isEmpty();
    }
}
