package org.carerelay.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, so that its processor time and memory are its own. */
final class Server implements AutoCloseable {

    /** Far more than it takes, also on a slow machine. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Duration startUp;

    private Server(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    /** Starts the jar with the demo clinic and limits out of the way, and waits until it is ready. */
    static Server start(Path jar, Path folder, int port) throws IOException, InterruptedException {
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "--spring.profiles.active=demo",
                        "--carerelay.limits.sign-in-per-address.tries=100000",
                        "--carerelay.limits.sign-in-per-account.tries=100000",
                        "--carerelay.portal.emergency-page.tries=100000"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        command.environment().put("SERVER_PORT", String.valueOf(port));
        command.environment().put("CARERELAY_DB_URL", Database.url(folder));
        long begun = System.nanoTime();
        var process = command.start();
        while (!isReady(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                process.destroy();
                throw new IllegalStateException("the server does not start: see " + folder.resolve("server.log"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return new Server(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    int port() {
        return port;
    }

    Duration startUp() {
        return startUp;
    }

    ProcessorTime processorTime() throws IOException {
        return ProcessorTime.of(process.toHandle());
    }

    /** Resident memory in MB; 0 where the system does not tell. */
    long memory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum()
                : 0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static boolean isReady(int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }
}
