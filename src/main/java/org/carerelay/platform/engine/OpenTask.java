package org.carerelay.platform.engine;

import java.util.Map;
import org.carerelay.kernel.Reference;

/**
 * A user task as its form class sees it.
 *
 * @param id the engine's task id
 * @param stage the id of the box in the model, for example {@code Task_TriageMessage}
 * @param reference business key of the process instance
 * @param routing the process variables: codes, numbers, flags and dates
 */
public record OpenTask(String id, String stage, Reference reference, Map<String, Object> routing) {}
