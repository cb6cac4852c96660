package org.carerelay.support;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.MySQLContainer;

/**
 * A real MySQL with one empty database, started once per run and stopped with the JVM: 8.4 in a container where a
 * Docker engine answers, else the 8.0.31 that a test dependency carries.
 *
 * @param url JDBC address with the parameters of production
 * @param user may do everything in its own database and nothing else
 */
record MySqlServer(String url, String user, String password) {

    /** What production asks of its server too; a test compares them with {@code docker-compose.yml}. */
    static final List<String> OPTIONS = List.of(
            "--transaction-isolation=READ-COMMITTED",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_0900_ai_ci",
            "--default-time-zone=+00:00",
            "--mysqlx=OFF");

    static final String PARAMETERS = "?sendFractionalSeconds=false&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8";

    static final String NAME = "carerelay";

    /** Why no server can run on this machine; empty if one can. */
    static Optional<String> obstacle() {
        return dockerAnswers() ? Optional.empty() : UnpackedMySql.obstacle();
    }

    /** The server of this run; the first call starts it. */
    static MySqlServer started() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final MySqlServer SERVER = dockerAnswers() ? startContainer() : UnpackedMySql.start();
    }

    // the container is removed by Testcontainers when the JVM ends
    @SuppressWarnings("resource")
    private static MySqlServer startContainer() {
        var container = new MySQLContainer<>("mysql:8.4").withDatabaseName(NAME).withUsername(NAME);
        container.withCommand(OPTIONS.toArray(String[]::new)).start();
        return new MySqlServer(container.getJdbcUrl() + PARAMETERS, container.getUsername(), container.getPassword());
    }

    private static boolean dockerAnswers() {
        try {
            return new ProcessBuilder("docker", "version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
