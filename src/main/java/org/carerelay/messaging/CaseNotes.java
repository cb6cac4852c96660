package org.carerelay.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerelay.kernel.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff did about a case, form by form; rows are added and read, there is no way to change or remove one. */
@Service
public class CaseNotes {

    private static final String ADD_NOTE = """
            insert into case_note (reference, staff_id, stage, written_at)
            values (:reference, :staff, :stage, :at)
            """;

    private static final String ADD_ANSWER =
            "insert into case_note_answer (note_id, field, answer) values (:note, :field, :answer)";

    private static final String OF_REFERENCE = """
            select n.id, n.staff_id, n.stage, n.written_at, a.field, a.answer
            from case_note n left join case_note_answer a on a.note_id = n.id
            where n.reference = :reference order by n.id, a.id
            """;

    private final JdbcClient database;
    private final Clock clock;

    CaseNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what was answered, in the transaction that completes the task: both are stored or neither.
     *
     * @param answers texts, codes and ticks by field; a box without a tick is no answer
     * @throws org.springframework.transaction.IllegalTransactionStateException when called outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Reference reference, String staffId, String stage, Map<String, Object> answers) {
        var key = new GeneratedKeyHolder();
        database.sql(ADD_NOTE)
                .param("reference", reference.value())
                .param("staff", staffId)
                .param("stage", stage)
                .param("at", LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC))
                .update(key, "id");
        answers.forEach((field, answer) -> {
            if (!Boolean.FALSE.equals(answer)) {
                database.sql(ADD_ANSWER)
                        .param("note", key.getKeyAs(Number.class))
                        .param("field", field)
                        .param("answer", answer.toString())
                        .update();
            }
        });
    }

    /** All notes about a case, the first one first; empty when nobody has done anything. */
    @Transactional(readOnly = true)
    public List<CaseNote> of(Reference reference) {
        var notes = new LinkedHashMap<Long, CaseNote>();
        database.sql(OF_REFERENCE).param("reference", reference.value()).query(row -> {
            String staff = row.getString("staff_id");
            String stage = row.getString("stage");
            Instant at = row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
            var note = notes.computeIfAbsent(
                    row.getLong("id"), id -> new CaseNote(staff, stage, at, new LinkedHashMap<>()));
            String field = row.getString("field");
            if (field != null) {
                note.answers().put(field, row.getString("answer"));
            }
        });
        return notes.values().stream().map(CaseNotes::sealed).toList();
    }

    /** The newest note of one step. */
    @Transactional(readOnly = true)
    public Optional<CaseNote> last(Reference reference, String stage) {
        var notes = new ArrayList<>(of(reference));
        Collections.reverse(notes);
        return notes.stream().filter(note -> note.stage().equals(stage)).findFirst();
    }

    private static CaseNote sealed(CaseNote note) {
        return new CaseNote(note.staffId(), note.stage(), note.at(), Collections.unmodifiableMap(note.answers()));
    }
}
