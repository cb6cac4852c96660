package org.carerelay.platform.engine;

import java.util.Optional;
import java.util.Set;

/**
 * What a module asks of one decision table beyond FEEL. The model gate checks every row of it when the table is
 * deployed, so that an analyst hears of a slip at once and not with the next request. Implemented by a bean.
 */
public interface DecisionTableRule {

    /** Key of the decision. */
    String decision();

    /** Names of the outputs that the module reads; none may be missing. */
    Set<String> outputs();

    /**
     * Checks one cell of these outputs.
     *
     * @param text what stands in it between the quotation marks; empty for an empty cell
     * @return what is wrong with it and what to write instead, as a sentence; empty when it is right
     */
    Optional<String> fault(String output, String text);
}
