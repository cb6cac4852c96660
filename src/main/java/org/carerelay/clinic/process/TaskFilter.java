package org.carerelay.clinic.process;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * One list in Tasklist.
 *
 * @param name unique; must speak for itself, for descriptions show to the mouse only
 * @param groups who sees it
 * @param query which tasks
 */
record TaskFilter(String name, Colour colour, Set<StaffGroup> groups, UnaryOperator<TaskQuery> query) {

    /** Text colours with a contrast of at least 7:1 on white. */
    enum Colour {
        RED("#a3001b"),
        NAVY("#003d7a"),
        TEAL("#00605a"),
        BROWN("#7a4100"),
        PURPLE("#54237f"),
        GREY("#4a5258");

        private final String code;

        Colour(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
