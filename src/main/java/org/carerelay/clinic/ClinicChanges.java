package org.carerelay.clinic;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What surrounds every change of clinic time: one at a time in the whole cluster, so that two managers cannot save what
 * does not go together, an audit row, and word to everybody who counts with it.
 */
@Component
class ClinicChanges {

    private final JdbcClient database;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ClinicChanges(JdbcClient database, ApplicationEventPublisher publisher, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Waits until no other change is under way; call it before anything is read or checked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        database.sql("select changes from clinic_time where name = 'CLINIC' for update")
                .query(Long.class)
                .single();
    }

    /**
     * Writes down who did what and tells it.
     *
     * @param what a code, for example {@code ABSENCE_ADDED}
     * @param subject account of the clinician, or the day
     * @param detail codes and times, never a name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String what, String subject, @Nullable String detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        audit(actor, what, subject, detail, now);
        database.sql("update clinic_time set changes = changes + 1 where name = 'CLINIC'")
                .update();
        publisher.publishEvent(new ClinicTimeChanged(now));
    }

    /** Only writes it down: nobody's time changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void audit(String actor, String what, String subject, @Nullable String detail) {
        audit(actor, what, subject, detail, clock.instant());
    }

    private void audit(String actor, String what, String subject, @Nullable String detail, Instant at) {
        database.sql("insert into clinic_change (happened_at, actor, what, subject, detail)"
                        + " values (:at, :actor, :what, :subject, :detail)")
                .param("at", ClinicTimeStore.stored(at))
                .param("actor", actor)
                .param("what", what)
                .param("subject", subject)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }
}
