package org.carerelay.platform.engine;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The beans that a model may name. Their names are known from the definitions: nothing is created before it is used.
 */
final class BuildingBlocks {

    private final ListableBeanFactory beans;
    private final SingletonSupplier<Set<String>> names = SingletonSupplier.of(this::findNames);

    BuildingBlocks(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> names() {
        return names.obtain();
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    /** The delegates among them: named alone in a service task, never called in an expression. */
    boolean isDelegate(String name) {
        return names().contains(name) && beans.isTypeMatch(name, JavaDelegate.class);
    }

    /** Whether a bean of this name stands behind a form; such beans are no building blocks. */
    boolean hasFormClass(String name, Class<?> type) {
        return beans.containsBean(name) && beans.isTypeMatch(name, type);
    }

    /** What modules ask of decision tables; looked up with the first model, when the modules are there. */
    List<DecisionTableRule> tableRules() {
        return List.copyOf(beans.getBeansOfType(DecisionTableRule.class).values());
    }

    boolean contains(Object object) {
        return names().stream().anyMatch(name -> beans.getBean(name) == object);
    }

    /** What expressions may read or call on a building block, getters by the name of their property too. */
    Set<String> members(String name) {
        Class<?> type = beans.getType(name, false);
        return type == null ? Set.of() : members(type);
    }

    static Set<String> membersOf(Object block) {
        return members(AopUtils.getTargetClass(block));
    }

    private static Set<String> members(Class<?> type) {
        Set<String> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        methods.addAll(methods.stream()
                .filter(method -> method.matches("(get|is)\\p{Lu}.*"))
                .map(method -> StringUtils.uncapitalize(method.replaceFirst("^(get|is)", "")))
                .toList());
        return methods;
    }

    private Set<String> findNames() {
        var found = new TreeSet<String>();
        for (Class<?> type : new Class<?>[] {JavaDelegate.class, ExecutionListener.class, TaskListener.class}) {
            Collections.addAll(found, beans.getBeanNamesForType(type, false, false));
        }
        for (String name : beans.getBeanNamesForType(Object.class, false, false)) {
            if (isMarked(name)) {
                found.add(name);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    private boolean isMarked(String name) {
        @Nullable BuildingBlock mark = beans.findAnnotationOnBean(name, BuildingBlock.class, false);
        return mark != null;
    }
}
