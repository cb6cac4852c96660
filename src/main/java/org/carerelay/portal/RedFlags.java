package org.carerelay.portal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a person ticked on the first page of a message, before we know who it is.
 *
 * @param key random, so that the same answers are sent once only
 * @param ticked keys of the boxes that are ticked now
 * @param cleared keys of boxes that were ticked before: a nurse sees them too
 * @param none whether "None of these" is ticked
 * @param emergencyPatient whom the emergency is about, empty when not asked
 * @param emergencyAnswer code of the answer on the emergency page, empty before
 * @param emergencyPhone number to try, empty when not given
 */
record RedFlags(
        String key,
        Set<String> ticked,
        Set<String> cleared,
        boolean none,
        String emergencyPatient,
        String emergencyAnswer,
        String emergencyPhone) {

    static final String NONE = "rf_none";
    static final String CLEARED = "rf_cleared";
    static final String SUICIDE = "rf_suicide";
    static final RedFlags NOTHING = new RedFlags("", Set.of(), Set.of(), false, "", "", "");

    boolean isEmergency() {
        return !ticked.isEmpty();
    }

    boolean isAnswered() {
        return none || isEmergency();
    }

    /** Remembers what an earlier visit to the page had ticked and this one has not. */
    RedFlags after(RedFlags earlier) {
        var once = new LinkedHashSet<>(earlier.ticked);
        once.addAll(earlier.cleared);
        once.addAll(cleared);
        once.removeAll(ticked);
        return new RedFlags(
                key, ticked, once, none && ticked.isEmpty(), emergencyPatient, emergencyAnswer, emergencyPhone);
    }

    RedFlags answered(String patient, String answer, String phone) {
        return new RedFlags(key, ticked, cleared, none, patient, answer, phone);
    }

    /** As the form of a new message asks for it. */
    Map<String, Object> asAnswers() {
        var answers = new LinkedHashMap<String, Object>();
        ticked.forEach(flag -> answers.put(flag, true));
        answers.put(NONE, none);
        if (!cleared.isEmpty()) {
            answers.put(CLEARED, String.join(",", cleared));
        }
        return answers;
    }

    /** Without the answers: this may end in a log. */
    @Override
    public String toString() {
        return "RedFlags";
    }
}
