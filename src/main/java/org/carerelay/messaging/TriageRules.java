package org.carerelay.messaging;

import java.util.Map;
import java.util.Set;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/** The clinical rules as the analysts last deployed them. */
public interface TriageRules {

    /** How soon a message with these answers needs a person. */
    Urgency urgencyOf(Map<String, @Nullable Object> answers);

    /** Codes of the emergency signs that a text names, such as {@code RF_CHEST}. */
    Set<String> signsIn(String text);
}
