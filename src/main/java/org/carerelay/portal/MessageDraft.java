package org.carerelay.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A message that is being written: the answers so far, as typed, and when the question about an emergency was answered.
 */
final class MessageDraft {

    private static final String KEY = "_key";
    private static final String SCREENED_AT = "_screenedAt";
    private static final Duration SCREENING_HOLDS = Duration.ofHours(4);

    private final Map<String, Object> content;

    private MessageDraft(Map<String, Object> content) {
        this.content = content;
    }

    static MessageDraft of(Map<String, Object> content) {
        return new MessageDraft(new LinkedHashMap<>(content));
    }

    static MessageDraft empty() {
        return of(Map.of(KEY, UUID.randomUUID().toString()));
    }

    /** Random; the same draft is sent once only. */
    String key() {
        return String.valueOf(content.get(KEY));
    }

    /** Whether the question about an emergency was answered lately: what was true last night may not be true now. */
    boolean isScreened(Instant now) {
        return content.get(SCREENED_AT) instanceof String at
                && now.isBefore(Instant.parse(at).plus(SCREENING_HOLDS));
    }

    void screen(RedFlags flags, Instant now) {
        content.keySet().removeIf(name -> name.startsWith("rf_"));
        content.putAll(flags.asAnswers());
        content.put(SCREENED_AT, now.toString());
    }

    /** Takes the place of what was answered for these fields before. */
    void answer(Iterable<String> fields, Map<String, Object> answers) {
        fields.forEach(content::remove);
        content.putAll(answers);
    }

    Map<String, Object> answers() {
        var answers = new LinkedHashMap<>(content);
        answers.keySet().removeIf(name -> name.startsWith("_"));
        return answers;
    }

    Map<String, Object> content() {
        return Map.copyOf(content);
    }

    /** Without the answers: this may end in a log. */
    @Override
    public String toString() {
        return "MessageDraft";
    }
}
