package org.carerelay.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that staff let wait longer than the rules say, each with a reason: a safety net for the rules and for us. */
@Service
public class UrgencyReview {

    private static final String ADD = """
            insert into urgency_lowering (reference, from_urgency, to_urgency, reason, staff_id, lowered_at)
            values (:reference, :from, :to, :reason, :staff, :at)
            """;

    private static final String SINCE = """
            select reference, from_urgency, to_urgency, reason, staff_id, lowered_at
            from urgency_lowering where lowered_at >= :from order by id
            """;

    private final MessageThreadRepository threads;
    private final JdbcClient database;
    private final Clock clock;

    UrgencyReview(MessageThreadRepository threads, JdbcClient database, Clock clock) {
        this.threads = threads;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes what a member of staff decided. Raising is free; lowering below what the rules say is kept for the weekly
     * review.
     *
     * @throws ReasonMissingException when it would wait longer than the rules say and nobody says why
     */
    @Transactional
    public void assess(Reference reference, String staffId, Urgency assessed, @Nullable String reason) {
        var floor = threads.get(reference).urgency();
        if (!floor.isMoreUrgentThan(assessed)) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissingException();
        }
        database.sql(ADD)
                .param("reference", reference.value())
                .param("from", floor.name())
                .param("to", assessed.name())
                .param("reason", reason)
                .param("staff", staffId)
                .param("at", stored(clock.instant()))
                .update();
    }

    /** What was lowered since then, first one first. */
    @Transactional(readOnly = true)
    public List<Lowered> loweredSince(Instant from) {
        return database.sql(SINCE)
                .param("from", stored(from))
                .query(UrgencyReview::lowered)
                .list();
    }

    private static LocalDateTime stored(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    private static Lowered lowered(ResultSet row, int index) throws SQLException {
        return new Lowered(
                new Reference(row.getString("reference")),
                Urgency.valueOf(row.getString("from_urgency")),
                Urgency.valueOf(row.getString("to_urgency")),
                row.getString("reason"),
                row.getString("staff_id"),
                row.getObject("lowered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /**
     * A case that waits longer than the rules say.
     *
     * @param from what the rules said
     * @param to what the member of staff decided
     * @param staff user id of who decided
     */
    public record Lowered(Reference reference, Urgency from, Urgency to, String reason, String staff, Instant at) {

        /** Without the reason: this may end in a log. */
        @Override
        public String toString() {
            return "Lowered[" + reference + ", " + from + " to " + to + "]";
        }
    }
}
