package org.carerelay.platform.forms;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was sent for a field into a typed answer. */
final class AnswerReader {

    private AnswerReader() {}

    /**
     * @param raw as it was sent, null if it was not
     * @param around where values keys find their choices
     * @return null when the field was left empty
     * @throws UnfitAnswer when the field cannot take it
     */
    static @Nullable Object read(FormComponent field, @Nullable Object raw, Map<String, Object> around, Clock clock) {
        if (field.type().equals("checkbox")) {
            return ticked(raw);
        }
        if (raw == null) {
            return null;
        }
        return switch (field.type()) {
            case "number" -> NumberAnswer.read(field, raw);
            case "radio", "select" -> ChoiceAnswer.one(field, raw, around);
            case "checklist", "taglist" -> ChoiceAnswer.several(field, raw, around);
            case "datetime" -> DateAnswer.read(field, raw, clock);
            default -> TextAnswer.read(field, raw);
        };
    }

    /** A browser sends nothing for an empty box, and "on" or the value of the box for a ticked one. */
    private static boolean ticked(@Nullable Object raw) {
        if (raw == null || raw.equals(false) || raw.equals("false") || raw.equals("")) {
            return false;
        }
        if (raw.equals(true) || raw.equals("true") || raw.equals("on")) {
            return true;
        }
        throw new UnfitAnswer("type.checkbox");
    }
}
