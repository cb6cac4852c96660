package org.carerelay.portal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes that somebody was shown the number to call: when, and nothing about them or what they ticked. Nobody waits for
 * it. While the database is down the notes stand in memory; a node that stops then loses its rows, but not the count
 * that monitoring has read.
 */
@Component
class EmergencyShown {

    /** How it was shown. */
    enum As {
        /** The emergency page. */
        PAGE,
        /** The card that a script opens below a ticked box. */
        CARD
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyShown.class);
    private static final String COUNTER = "carerelay.emergency.page.shown";
    private static final String ADD = "insert into emergency_page_shown (shown_at, shown_as) values (?, ?)";
    private static final int MOST_IN_MEMORY = 10_000;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private record Note(Instant at, As as) {}

    private final JdbcClient database;
    private final MeterRegistry meters;
    private final Clock clock;
    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>(MOST_IN_MEMORY);
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "emergency-shown"));

    // what the regular run finds it says itself
    @SuppressWarnings("FutureReturnValueIgnored")
    EmergencyShown(JdbcClient database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.meters = meters;
        this.clock = clock;
        writer.scheduleWithFixedDelay(this::write, TRY_AGAIN.toSeconds(), TRY_AGAIN.toSeconds(), TimeUnit.SECONDS);
    }

    void note(As as) {
        meters.counter(COUNTER, "as", as.name()).increment();
        if (notes.offer(new Note(clock.instant(), as))) {
            writer.execute(this::write);
        }
    }

    /** In order, one by one: what was written is forgotten, what was not is tried again later. */
    private void write() {
        try {
            for (Note note = notes.peek(); note != null; note = notes.peek()) {
                var at = LocalDateTime.ofInstant(note.at().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
                database.sql(ADD).params(at, note.as().name()).update();
                notes.remove();
            }
        } catch (DataAccessException e) {
            LOG.warn("{} times the emergency page was shown, not in the database yet", notes.size());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(TRY_AGAIN.toSeconds(), TimeUnit.SECONDS)) {
            writer.shutdownNow();
        }
    }
}
