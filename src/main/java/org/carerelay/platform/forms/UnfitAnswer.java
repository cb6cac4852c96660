package org.carerelay.platform.forms;

import java.util.List;

/** An answer that its field cannot take. Names the sentence to show, never the value. */
final class UnfitAnswer extends RuntimeException {

    private final transient List<Object> limits;

    /**
     * @param sentence key in {@code messages/forms.properties}
     * @param limits what the sentence tells beside the question, from {@code {1}} on
     */
    UnfitAnswer(String sentence, Object... limits) {
        super(sentence, null, false, false);
        this.limits = List.of(limits);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    List<Object> limits() {
        return limits;
    }
}
