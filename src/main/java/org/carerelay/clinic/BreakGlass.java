package org.carerelay.clinic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clinician may choose to be reached about one patient outside of work too, for example at the end of a life. It ends
 * by itself, and who chose it for whom is written down. What waits for them is routed anew.
 */
@Service
public class BreakGlass {

    static final Duration LONGEST = Duration.ofDays(30);

    private final JdbcClient database;
    private final ClinicChanges changes;
    private final Clock clock;

    BreakGlass(JdbcClient database, ClinicChanges changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Opens it from now on.
     *
     * @param until first moment at which it no longer holds, at most 30 days from now
     * @throws ClinicTimeException when it would end before now or later than that
     */
    @Transactional
    public void open(String userId, PatientId patient, Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            throw new ClinicTimeException("until", "Choose an end that is still to come.");
        }
        if (until.isAfter(now.plus(LONGEST))) {
            throw new ClinicTimeException("until", "Choose an end within 30 days; it can be opened again then.");
        }
        database.sql("insert into break_glass (id, clinician, patient_id, starts_at, ends_at)"
                        + " values (:id, :clinician, :patient, :starts, :ends)")
                .param("id", UUID.randomUUID().toString())
                .param("clinician", userId)
                .param("patient", patient.toString())
                .param("starts", ClinicTimeStore.stored(now))
                .param("ends", ClinicTimeStore.stored(until))
                .update();
        changes.record(userId, "BREAK_GLASS_OPENED", patient.toString(), "until " + until);
    }

    /**
     * Ends it now.
     *
     * @return whether there was something to end
     */
    @Transactional
    public boolean close(String userId, PatientId patient) {
        int closed = database.sql("update break_glass set ends_at = :now where clinician = :clinician"
                        + " and patient_id = :patient and ends_at > :now")
                .param("now", ClinicTimeStore.stored(clock.instant()))
                .param("clinician", userId)
                .param("patient", patient.toString())
                .update();
        if (closed > 0) {
            changes.record(userId, "BREAK_GLASS_CLOSED", patient.toString(), null);
        }
        return closed > 0;
    }

    /** Whether the clinician wants to hear of this patient at that moment, whatever else they do. */
    @Transactional(readOnly = true)
    public boolean allows(String userId, PatientId patient, Instant at) {
        return database.sql("select count(*) from break_glass where clinician = :clinician"
                                + " and patient_id = :patient and starts_at <= :at and ends_at > :at")
                        .param("clinician", userId)
                        .param("patient", patient.toString())
                        .param("at", ClinicTimeStore.stored(at))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
