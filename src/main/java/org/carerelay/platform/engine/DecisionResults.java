package org.carerelay.platform.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets an expression read {@code decisionResult.singleResult.urgency}: a result is a list and a row is a map, whose own
 * resolvers would ask for an index or an output of that name.
 */
final class DecisionResults extends BeanELResolver {

    DecisionResults() {
        super(true);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        boolean ofResult = base instanceof DmnDecisionResult
                && (property.equals("singleResult")
                        || property.equals("singleEntry")
                        || property.equals("firstResult"));
        boolean ofRow = base instanceof DmnDecisionResultEntries
                && (property.equals("singleEntry") || property.equals("firstEntry"))
                && !((Map<?, ?>) base).containsKey(property);
        return ofResult || ofRow ? super.getValue(context, base, property) : null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?> @Nullable [] types, Object[] arguments) {
        return null;
    }
}
