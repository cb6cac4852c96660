package org.carerelay.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;

/** A fault in the shape in which the engine reports its own. Elements are named instead of counted in lines. */
record FaultProblem(ModelFault fault) implements Problem {

    @Override
    public String getMessage() {
        return fault.sentence();
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getColumn() {
        return 0;
    }

    @Override
    public @Nullable String getMainElementId() {
        return fault.element();
    }

    @Override
    public List<String> getElementIds() {
        String element = fault.element();
        return element == null ? List.of() : List.of(element);
    }
}
