package org.carerelay.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the packaged application on this machine and says what it found, as Markdown. It judges nothing: the numbers
 * depend on the machine and on who else uses it, hence two rounds of everything and the load average of the system.
 */
final class Benchmark {

    private static final Logger SCREEN = LoggerFactory.getLogger(Benchmark.class);

    /** As many as messages: a second one of the same patient would be added to the first. */
    private static final int PATIENTS = 2200;

    private static final int ROUNDS = 2;

    private final PrintWriter report;

    private Benchmark(PrintWriter report) {
        this.report = report;
    }

    /**
     * @param arguments the jar; the folder for the database and the server's log, which is emptied first; the file for
     *     the report
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        empty(folder);
        try (var report = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])), true)) {
            new Benchmark(report).measure(Path.of(arguments[0]), folder);
        }
    }

    private void measure(Path jar, Path folder) throws Exception {
        int port = freePort();
        say("# Benchmark", "");
        say("%d processors, Java %s, server with -Xmx512m and H2. Load average before: %s."
                .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version(), load()));
        double first;
        try (var server = Server.start(jar, folder, port)) {
            first = seconds(server);
            awaitDemoMessages(folder);
        }
        try (var server = Server.start(jar, folder, port);
                var database = Database.open(folder)) {
            say("", "## Start-up", "", "| | seconds |", "|---|---|");
            say(String.format(Locale.ROOT, "| first start, empty database | %.1f |", first));
            say(String.format(Locale.ROOT, "| second start | %.1f |", seconds(server)));
            var backlog = new Backlog(database);
            send(new MessageRuns(server, backlog, database.addPatients(PATIENTS)));
            work(new DeskRuns(server, backlog), backlog);
            say(
                    "",
                    "Resident memory after all this: %d MB. Load average at the end: %s."
                            .formatted(server.memory(), load()));
        }
    }

    private void send(MessageRuns runs) throws Exception {
        say(
                "",
                "## Messages",
                "",
                "From \"Send\" to the answer; processor time until the task for a nurse exists.",
                "");
        say("| at once | messages | per second | p50 ms | p95 ms | p99 ms | CPU ms of the request | CPU ms in all |");
        say("|---|---|---|---|---|---|---|---|");
        runs.send(800, 8); // warms up
        for (int round = 1; round <= ROUNDS; round++) {
            say(runs.send(100, 1));
            say(runs.send(300, 8));
            say(runs.send(300, 32));
        }
    }

    private void work(DeskRuns runs, Backlog backlog) throws Exception {
        say(
                "",
                "## Staff",
                "",
                "Opening \"To do now\" alone; claiming, opening and completing tasks eight at once. About fifty tasks are due"
                        + " by the end of the next working day; in the last block all are due evenly over 30 days.",
                "");
        say("| open tasks | on the list | list p50 ms | p95 ms | list and claim per second | p95 ms"
                + " | open per second | p95 ms | complete per second | p95 ms |");
        say("|---|---|---|---|---|---|---|---|---|---|");
        backlog.resize(Backlog.ORDINARY, false);
        runs.work(Backlog.ORDINARY); // warms up
        for (int openTasks : List.of(Backlog.ORDINARY, 10_000, 100_000)) {
            work(runs, backlog, openTasks, false);
        }
        work(runs, backlog, 100_000, true);
    }

    private void work(DeskRuns runs, Backlog backlog, int openTasks, boolean evenly) throws Exception {
        backlog.resize(openTasks, evenly);
        for (int round = 1; round <= ROUNDS; round++) {
            say(runs.work(openTasks));
        }
    }

    /** So that the second start begins with nothing half done: a step that was under way then waits for minutes. */
    private static void awaitDemoMessages(Path folder) throws SQLException, InterruptedException {
        try (var database = Database.open(folder)) {
            var backlog = new Backlog(database);
            while (backlog.stepsUnderWay() > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** Into the report and onto the screen, at once: it takes minutes. */
    private void say(String... lines) {
        for (String line : lines) {
            report.println(line);
            SCREEN.info(line);
        }
    }

    private static double seconds(Server server) {
        return server.startUp().toMillis() / 1000.0;
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            files.filter(file -> !file.equals(folder)).forEach(Benchmark::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
