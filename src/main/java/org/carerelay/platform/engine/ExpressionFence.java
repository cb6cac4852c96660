package org.carerelay.platform.engine;

import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.ReadableDuration;
import org.joda.time.ReadableInstant;
import org.joda.time.ReadablePartial;
import org.joda.time.ReadablePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of all other resolvers. Hands out building blocks, and lets an expression touch only these and plain
 * values: a list of beans alone keeps nobody from {@code ''.getClass().forName(..)}.
 */
final class ExpressionFence extends ELResolver {

    /** Ways from any object to its class, and from there to all of Java. */
    static final Set<String> TO_THE_CLASS = Set.of("class", "getClass", "declaringClass", "getDeclaringClass");

    /** What a call activity passes on; Modeler writes it by itself. */
    static final String BUSINESS_KEY = "processBusinessKey";

    // Joda-Time is what the built-in dateTime() returns
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Number.class,
            Boolean.class,
            Date.class,
            Temporal.class,
            TemporalAmount.class,
            Collection.class,
            Map.class,
            ReadableInstant.class,
            ReadablePartial.class,
            ReadablePeriod.class,
            ReadableDuration.class);

    private final BuildingBlocks blocks;

    ExpressionFence(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        // before the variables, so that nobody hides a building block behind an answer of the same name
        if (base == null && property instanceof String name && blocks.names().contains(name)) {
            context.setPropertyResolved(true);
            return blocks.get(name);
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?> @Nullable [] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new ELException("An expression reads values; it may not set '" + property + "'.");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    private void check(@Nullable Object base, Object member) {
        if (base != null && !isAllowed(base, String.valueOf(member))) {
            throw new ELException("'" + member + "' of " + base.getClass().getSimpleName()
                    + " is out of reach of a model. Use a building block, a value of the process or a date.");
        }
    }

    private boolean isAllowed(Object base, String member) {
        if (TO_THE_CLASS.contains(member)) {
            return false;
        }
        if (base instanceof VariableScope) {
            return member.equals(BUSINESS_KEY);
        }
        if (base.getClass().isArray() || PLAIN.stream().anyMatch(type -> type.isInstance(base))) {
            return true;
        }
        return blocks.contains(base) && BuildingBlocks.membersOf(base).contains(member);
    }
}
