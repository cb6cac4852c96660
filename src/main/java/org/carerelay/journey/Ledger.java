package org.carerelay.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to every request, step by step: the one source for waits, boards, status pages and the audit trail. Rows
 * are added and read; there is no way to change or remove one.
 */
@Service
public class Ledger {

    private static final String ADD = """
            insert into ledger_entry (happened_at, reference, step, stage, actor, detail)
            values (:at, :reference, :step, :stage, :actor, :detail)
            """;

    private static final String OF_REFERENCE = """
            select number, happened_at, reference, step, stage, actor, detail
            from ledger_entry where reference = :reference order by number
            """;

    private final JdbcClient database;
    private final Clock clock;

    Ledger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a step at the present second, in the transaction of the change that it tells about: both are stored or neither.
     *
     * @param stage id of the box in the model, if the step belongs to one
     * @param actor user id of staff, {@code patient} or {@code system}
     * @param detail a code, never a name or anything that a person wrote
     * @throws org.springframework.transaction.IllegalTransactionStateException when called outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Reference reference, Step step, @Nullable String stage, String actor, @Nullable String detail) {
        var at = LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        database.sql(ADD)
                .param("at", at)
                .param("reference", reference.value())
                .param("step", step.name())
                .param("stage", stage, Types.VARCHAR)
                .param("actor", actor)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }

    /** All steps of a request, first one first; empty when it is unknown. */
    @Transactional(readOnly = true)
    public List<Entry> of(Reference reference) {
        return database.sql(OF_REFERENCE)
                .param("reference", reference.value())
                .query(Ledger::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new Reference(row.getString("reference")),
                Step.valueOf(row.getString("step")),
                row.getString("stage"),
                row.getString("actor"),
                row.getString("detail"));
    }
}
