package org.carerelay.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of the portal by key, in one language. */
@Component
class Words {

    private final MessageSource sentences;

    Words(MessageSource sentences) {
        this.sentences = sentences;
    }

    String say(Locale language, String key, Object... arguments) {
        return oneFullStop(sentences.getMessage(key, arguments, language));
    }

    Optional<String> find(Locale language, String key, Object... arguments) {
        return Optional.ofNullable(sentences.getMessage(key, arguments, null, language))
                .map(Words::oneFullStop);
    }

    /** "at 3 p.m." brings the full stop of its sentence along. */
    private static String oneFullStop(String sentence) {
        return sentence.replace("m..", "m.");
    }

    /** "the nurse team, the front desk and the doctors". */
    String list(Locale language, List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : say(language, "list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }
}
