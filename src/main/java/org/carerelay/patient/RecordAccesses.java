package org.carerelay.patient;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carerelay.kernel.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened which record; rows are added and read, never changed. */
@Component
class RecordAccesses {

    private final JdbcClient database;
    private final Clock clock;

    RecordAccesses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(PatientId patient, String viewer, Purpose purpose) {
        database.sql("insert into record_access (happened_at, patient_id, viewer, purpose)"
                        + " values (:at, :patient, :viewer, :purpose)")
                .param("at", utc(clock.instant()))
                .param("patient", patient.toString())
                .param("viewer", viewer)
                .param("purpose", purpose.name())
                .update();
    }

    List<RecordAccess> since(PatientId patient, Instant from) {
        return database.sql("select happened_at, viewer, purpose from record_access"
                        + " where patient_id = :patient and happened_at >= :from order by number")
                .param("patient", patient.toString())
                .param("from", utc(from))
                .query((row, index) -> new RecordAccess(
                        row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("viewer"),
                        Purpose.valueOf(row.getString("purpose"))))
                .list();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }
}
