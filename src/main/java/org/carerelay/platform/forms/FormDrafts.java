package org.carerelay.platform.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Half-written answers, so that a closed browser or an ended session loses nothing. They are kept for seven days in the
 * record store, unchecked as they were typed; the engine never sees them.
 *
 * <p>The owner is {@code patient:<account id>} or {@code staff:<user id>}; the form is the id of a start form or, for
 * staff, of the task.
 */
@Service
public class FormDrafts {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Limit CLEANED_AT_ONCE = Limit.of(100);
    private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {};

    private final FormDraftRepository drafts;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FormDrafts(
            FormDraftRepository drafts, ObjectMapper json, Clock clock, PlatformTransactionManager transactionManager) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Keeps the answers in place of earlier ones, and clears away some drafts whose time is over.
     *
     * @throws IllegalArgumentException when they are too long to keep (15,000 characters in all)
     */
    public void save(String owner, String form, Map<String, ?> answers) {
        var draft = new FormDraft(owner, form, write(answers), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        try {
            store(draft);
        } catch (DataIntegrityViolationException e) {
            // a page saves in the background while its button saves too: the other one was first, now there is a row
            store(draft);
        }
    }

    private void store(FormDraft draft) {
        transaction.executeWithoutResult(status -> {
            drafts.deleteAllByIdInBatch(drafts.findIdsSavedBefore(oldest(), CLEANED_AT_ONCE));
            drafts.save(draft);
        });
    }

    /** What was kept in the last seven days. */
    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> find(String owner, String form) {
        return drafts.findById(FormDraft.idOf(owner, form))
                .filter(draft -> draft.savedSince(oldest()))
                .map(draft -> read(draft.answers()));
    }

    /** Forgets the draft; there may be none. */
    @Transactional
    public void discard(String owner, String form) {
        drafts.deleteById(FormDraft.idOf(owner, form));
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private String write(Map<String, ?> answers) {
        try {
            String text = json.writeValueAsString(answers);
            if (text.length() > FormDraft.MOST_CHARACTERS) {
                throw new IllegalArgumentException("the draft is too long to keep");
            }
            // halves of a character, which a database refuses, become question marks
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the draft holds something that is no answer");
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft could not be read back");
        }
    }
}
