package org.carerelay.platform.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.camunda.bpm.engine.exception.NullValueException;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Start forms that stay readable while the database is down. A patient who needs the emergency page cannot wait for a
 * connection: after a short wait they get the form as it was last seen, or as it was shipped, and for a while nobody
 * waits again.
 */
final class LastKnownForms {

    private static final Logger LOG = LoggerFactory.getLogger(LastKnownForms.class);

    private final Function<String, FormSchema> deployed;
    private final Function<String, Optional<FormSchema>> bundled;
    private final InstantSource clock;
    private final Duration patience;
    private final Duration pause;
    /** Enough for a healthy database; whoever needs the emergency page is not held up longer. */
    private static final Duration PATIENCE_WHEN_KNOWN = Duration.ofMillis(250);

    private final Map<String, FormSchema> lastKnown = new ConcurrentHashMap<>();
    private volatile Instant downUntil = Instant.MIN;

    /**
     * @param deployed reads the newest deployed form by process key
     * @param patience how long somebody waits for it while none was seen yet
     * @param pause for how long nobody asks again after it failed
     */
    LastKnownForms(
            Function<String, FormSchema> deployed,
            Function<String, Optional<FormSchema>> bundled,
            InstantSource clock,
            Duration patience,
            Duration pause) {
        this.deployed = deployed;
        this.bundled = bundled;
        this.clock = clock;
        this.patience = patience;
        this.pause = pause;
    }

    /** @throws IllegalStateException when the form cannot be had anywhere */
    FormSchema of(String processKey) {
        if (clock.instant().isBefore(downUntil)) {
            return withoutDatabase(processKey);
        }
        try {
            return inTime(processKey);
        } catch (TimeoutException | ExecutionException e) {
            if (e.getCause() instanceof NullValueException
                    || e.getCause() instanceof FormRejectedException
                    || e.getCause() instanceof IllegalStateException) {
                throw new IllegalStateException("no start form is deployed for " + processKey, e.getCause());
            }
            LOG.warn("The deployed start form of {} cannot be read, the last known one is shown", processKey);
            downUntil = clock.instant().plus(pause);
            return withoutDatabase(processKey);
        }
    }

    private FormSchema inTime(String processKey) throws TimeoutException, ExecutionException {
        var reading = new FutureTask<>(() -> read(processKey));
        var reader = new Thread(reading, "start-form-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(patienceFor(processKey).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a form was read", e);
        }
    }

    /** Also when nobody waits for it any more: a late answer is still the newest form, and the database is up. */
    private FormSchema read(String processKey) {
        FormSchema newest = deployed.apply(processKey);
        lastKnown.put(processKey, newest);
        downUntil = Instant.MIN;
        return newest;
    }

    private Duration patienceFor(String processKey) {
        boolean hurry = lastKnown.containsKey(processKey) && patience.compareTo(PATIENCE_WHEN_KNOWN) > 0;
        return hurry ? PATIENCE_WHEN_KNOWN : patience;
    }

    private FormSchema withoutDatabase(String processKey) {
        FormSchema known = lastKnown.get(processKey);
        return known != null
                ? known
                : bundled.apply(processKey)
                        .orElseThrow(() -> new IllegalStateException("no start form for " + processKey));
    }
}
