package org.carerelay.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Processor time that a server has used so far, in milliseconds.
 *
 * @param all every thread, also those that compile, collect garbage and look for jobs
 * @param requests the threads that answer requests; 0 where the system does not tell
 */
record ProcessorTime(long all, long requests) {

    /** Linux counts in hundredths of a second. */
    private static final int TICK = 10;

    static ProcessorTime of(ProcessHandle process) throws IOException {
        long all = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        Path threads = Path.of("/proc", String.valueOf(process.pid()), "task");
        long requests = 0;
        if (Files.exists(threads)) {
            try (var each = Files.newDirectoryStream(threads)) {
                for (Path thread : each) {
                    requests += ofRequestThread(thread.resolve("stat"));
                }
            }
        }
        return new ProcessorTime(all, requests);
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(all - earlier.all, requests - earlier.requests);
    }

    private static long ofRequestThread(Path stat) throws IOException {
        if (!Files.exists(stat)) {
            return 0; // it ended in between
        }
        String line = Files.readString(stat);
        String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return line.contains("(http-nio-") ? TICK * (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) : 0;
    }
}
