package org.carerelay.journey.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.EngineEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Stands for a record store that cannot keep what the engine tells, for chosen requests. */
class RecordThatFails {

    private final Set<Reference> failing = ConcurrentHashMap.newKeySet();

    void failFor(Reference reference) {
        failing.add(reference);
    }

    @EventListener
    @Order // last: the ledger has written by then
    void on(EngineEvent.TaskCreated task) {
        if (failing.contains(task.reference())) {
            throw new IllegalStateException("the record is not available");
        }
    }
}
