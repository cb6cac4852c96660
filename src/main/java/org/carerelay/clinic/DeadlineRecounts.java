package org.carerelay.clinic;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether open deadlines have to be counted anew because clinic time changed. One node at a time takes the work; when it
 * dies, another takes it over after two minutes.
 */
@Component
public class DeadlineRecounts {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final Clock clock;

    DeadlineRecounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The number of the latest change, for {@link #done}; empty when nothing is to do or another node is at it. */
    @Transactional
    public OptionalLong claim() {
        int claimed = database.sql("update clinic_time set leased_until = :until where name = 'CLINIC'"
                        + " and recounted < changes and (leased_until is null or leased_until < :now)")
                .param("until", ClinicTimeStore.stored(clock.instant().plus(LEASE)))
                .param("now", ClinicTimeStore.stored(clock.instant()))
                .update();
        return claimed == 0
                ? OptionalLong.empty()
                : OptionalLong.of(database.sql("select changes from clinic_time where name = 'CLINIC'")
                        .query(Long.class)
                        .single());
    }

    /** Keeps the work for this node while it goes on. */
    @Transactional
    public void goOn() {
        database.sql("update clinic_time set leased_until = :until where name = 'CLINIC'")
                .param("until", ClinicTimeStore.stored(clock.instant().plus(LEASE)))
                .update();
    }

    /** All deadlines follow the change of this number; one that came meanwhile stays to be done. */
    @Transactional
    public void done(long change) {
        database.sql("update clinic_time set recounted = :change, leased_until = null where name = 'CLINIC'")
                .param("change", change)
                .update();
    }
}
