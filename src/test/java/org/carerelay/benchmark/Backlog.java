package org.carerelay.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Open tasks beside those that are worked on: copies of the rows of one waiting message. They fill the lists; what is
 * claimed and completed are messages that were really sent.
 */
final class Backlog {

    private static final int CHUNK = 10_000;

    /** In minutes. */
    private static final int THIRTY_DAYS = 43_200;

    /** In minutes; beyond the end of the next working day, whatever day it is. */
    private static final int SIX_DAYS = 8_640;

    /** Prime to both spans, so that any number of rows spreads evenly over them. */
    private static final int STRIDE = 7919;

    /** Open tasks of a clinic that is not behind: about fifty of them are due before the next working day ends. */
    static final int ORDINARY = 1000;

    private static final String TRIAGE = "task_def_key_ = 'Task_TriageMessage'";

    /** Really sent, taken by nobody, and a nurse's. */
    private static final String FREE = TRIAGE + " and assignee_ is null and id_ not like 'copy%' and exists"
            + " (select 1 from act_ru_identitylink where task_id_ = act_ru_task.id_ and group_id_ = 'triage-nurse')";

    /** Columns that name a row: each copy gets its own. All others, the names of the model among them, stay. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "ID_",
            "PROC_INST_ID_",
            "ROOT_PROC_INST_ID_",
            "PARENT_ID_",
            "EXECUTION_ID_",
            "PROCESS_INSTANCE_ID_",
            "TASK_ID_",
            "RESOURCE_ID_",
            "VAR_SCOPE_");

    private final Database database;

    Backlog(Database database) {
        this.database = database;
    }

    int openTasks() throws SQLException {
        return database.number("select count(*) from act_ru_task where " + TRIAGE);
    }

    /** Steps of processes that wait for a thread of their own, such as the start of a message just accepted. */
    int stepsUnderWay() throws SQLException {
        return database.number("select count(*) from act_ru_job where handler_type_ = 'async-continuation'");
    }

    /** Tasks of really sent messages that nobody has taken. */
    List<String> freeTasks() throws SQLException {
        return database.texts("select id_ from act_ru_task where " + FREE + " order by create_time_ desc, id_");
    }

    /**
     * Adds or drops waiting messages until so many tasks are open.
     *
     * @param evenly whether all are due evenly over the next thirty days; otherwise an {@linkplain #ORDINARY ordinary}
     *     number is, and the rest later than the next working day, so that the work of today stays the same
     */
    void resize(int openTasks, boolean evenly) throws SQLException {
        database.run("set referential_integrity false");
        int have = openTasks();
        if (have > openTasks) {
            drop(have - openTasks);
        }
        String original = database.text("select min(proc_inst_id_) from act_ru_task where " + FREE);
        int copies = database.number("select count(*) from act_ru_task where id_ like 'copy%'");
        for (int missing = openTasks - have; missing > 0; missing -= CHUNK) {
            int last = copies + Math.min(missing, CHUNK);
            copy(original, copies + 1, last);
            copies = last;
        }
        database.run("set referential_integrity true");
        String due = "mod(rownum() * %d, %d)".formatted(STRIDE, THIRTY_DAYS);
        String later = "%d + mod(rownum() * %d, %d)".formatted(SIX_DAYS, STRIDE, THIRTY_DAYS - SIX_DAYS);
        database.run("update act_ru_task set due_date_ = dateadd('MINUTE',"
                + " case when rownum() <= " + (evenly ? openTasks : ORDINARY) + " then " + due + " else " + later
                + " end, localtimestamp(0))");
        database.run("analyze");
    }

    private void drop(int messages) throws SQLException {
        database.run("create local temporary table dropped as select proc_inst_id_ id from act_ru_task where " + TRIAGE
                + " order by create_time_, id_ fetch first " + messages + " rows only");
        String those = " in (select id from dropped)";
        String theirTasks = " in (select id_ from act_ru_task where proc_inst_id_" + those + ")";
        database.run("delete from act_ru_identitylink where task_id_" + theirTasks);
        database.run("delete from act_ru_authorization where resource_id_" + theirTasks);
        database.run("delete from act_ru_job where process_instance_id_" + those);
        for (String table : List.of("ACT_RU_EVENT_SUBSCR", "ACT_RU_VARIABLE", "ACT_RU_TASK", "ACT_RU_EXECUTION")) {
            database.run("delete from " + table + " where proc_inst_id_" + those);
        }
        database.run("drop table dropped");
    }

    private void copy(String original, int from, int to) throws SQLException {
        String rows = "proc_inst_id_ = '" + original + "'";
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_EVENT_SUBSCR")) {
            copy(table, rows, from, to);
        }
        copy("ACT_RU_JOB", "process_instance_id_ = '" + original + "'", from, to);
        String itsTasks = " in (select id_ from act_ru_task where " + rows + ")";
        copy("ACT_RU_IDENTITYLINK", "task_id_" + itsTasks, from, to);
        // a candidate's right to see the task: without it the copies are on no list
        copy("ACT_RU_AUTHORIZATION", "resource_id_" + itsTasks, from, to);
    }

    private void copy(String table, String rows, int from, int to) throws SQLException {
        List<String> columns = database.columns(table);
        var values = new ArrayList<String>();
        for (String column : columns) {
            values.add(
                    switch (column) {
                        case "BUSINESS_KEY_" -> "'COPY-' || r.x";
                        case "DUEDATE_" ->
                            "dateadd('MINUTE', mod(r.x * %d, %d), duedate_)".formatted(STRIDE, THIRTY_DAYS);
                        default -> IDENTIFIERS.contains(column) ? "'copy' || r.x || '-' || " + column : column;
                    });
        }
        database.run("insert into %s (%s) select %s from %s, system_range(%d, %d) r where %s"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table, from, to, rows));
    }
}
