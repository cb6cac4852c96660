package org.carerelay.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What the benchmark reads and writes past the application. */
final class Database implements AutoCloseable {

    static final String PASSWORD = "benchmark-patient";

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** One file that the server and the benchmark open at the same time. */
    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("carerelay").toAbsolutePath() + ";AUTO_SERVER=TRUE";
    }

    static Database open(Path folder) throws SQLException {
        return new Database(DriverManager.getConnection(url(folder), "sa", ""));
    }

    /**
     * Copies the demo patient Chao under new names. The password is cheap to check: signing in is not measured.
     *
     * @return their e-mail addresses
     */
    List<String> addPatients(int count) throws SQLException {
        String patient = String.join(", ", columns("PATIENT"));
        String newId = "'00000000-0000-4000-8000-' || lpad(r.x, 12, '0')";
        run("insert into patient (%s) select %s from patient p, system_range(1, %d) r where p.id ="
                        .formatted(
                                patient,
                                patient.replaceAll("\\bID\\b", newId).replace("RECORD_NUMBER", "'B-' || r.x"),
                                count)
                + " (select patient_id from patient_account where email = 'chao@example.org')");
        String account = String.join(", ", columns("PATIENT_ACCOUNT"));
        String hash = "'{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD) + "'";
        run("insert into patient_account (%s) select %s from patient_account, system_range(1, %d) r"
                        .formatted(
                                account,
                                account.replaceAll("\\b(PATIENT_)?ID\\b", newId)
                                        .replace("EMAIL", "'benchmark-' || r.x || '@example.org'")
                                        .replace("PASSWORD_HASH", hash),
                                count)
                + " where email = 'chao@example.org'");
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "benchmark-" + i + "@example.org")
                .toList();
    }

    List<String> columns(String table) throws SQLException {
        return texts("select column_name from information_schema.columns where table_schema = 'PUBLIC'"
                + " and table_name = '" + table + "' order by ordinal_position");
    }

    int number(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    String text(String sql) throws SQLException {
        return texts(sql).get(0);
    }

    List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
