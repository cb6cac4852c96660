package org.carerelay.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The tables of the engine and of the web sessions, from the create scripts that their own jars carry, so that they
 * cannot differ from the library in use. The engine itself never changes the schema: three nodes may start at once.
 */
@Component
class V1__CamundaAndSessionTables extends BaseJavaMigration {

    private static final List<String> ENGINE_PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        boolean mysql = vendor.equals("mysql");
        if (mysql) {
            // tables without a charset of their own take this one: every script and emoji must be storable
            execute(connection, "alter database character set utf8mb4 collate utf8mb4_0900_ai_ci");
        }
        for (String part : ENGINE_PARTS) {
            run(connection, "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + part + ".sql");
        }
        // the engine looks for subtasks whenever a task completes, and ships no index for it: a scan of all open tasks
        execute(connection, "create index CR_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
        if (mysql) {
            convertEngineTablesToUtf8mb4(connection);
        }
        run(connection, "org/springframework/session/jdbc/schema-" + vendor + ".sql");
    }

    /** The shipped MySQL scripts ask for utf8mb3, in which a name with an emoji fails and rolls back the whole step. */
    private static void convertEngineTablesToUtf8mb4(Connection connection) throws SQLException {
        execute(connection, "set foreign_key_checks = 0");
        for (String table : engineTables(connection)) {
            execute(connection, "alter table " + table + " convert to character set utf8mb4 collate utf8mb4_bin");
        }
        execute(connection, "set foreign_key_checks = 1");
    }

    private static List<String> engineTables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_name like 'ACT\\_%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String script) {
        ScriptUtils.executeSqlScript(
                connection, new EncodedResource(new ClassPathResource(script), StandardCharsets.UTF_8));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
