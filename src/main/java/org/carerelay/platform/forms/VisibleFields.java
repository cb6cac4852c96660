package org.carerelay.platform.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields a person can see, given their answers. */
final class VisibleFields {

    private VisibleFields() {}

    static boolean hidden(FormComponent component, Map<String, Object> values) {
        var condition = component.condition();
        return condition != null && condition.hides(values);
    }

    /** A hidden field has no answer, which may hide others in turn: looks again until nothing more disappears. */
    static Set<String> keys(List<FormComponent> parts, Map<String, Object> values) {
        var left = new HashMap<>(values);
        Set<String> all = fields(parts.stream().flatMap(FormComponent::withAllInside));
        Set<String> visible = all;
        boolean settled = false;
        while (!settled) {
            Set<String> shown = fields(shown(parts, left));
            shown.retainAll(visible);
            settled = shown.equals(visible);
            visible = shown;
            left.keySet().removeIf(key -> all.contains(key) && !shown.contains(key));
        }
        return visible;
    }

    private static Stream<FormComponent> shown(List<FormComponent> parts, Map<String, Object> values) {
        return parts.stream()
                .filter(part -> !hidden(part, values))
                .flatMap(part -> Stream.concat(Stream.of(part), shown(part.components(), values)));
    }

    private static Set<String> fields(Stream<FormComponent> components) {
        return components
                .filter(FormComponent::takesAnswer)
                .map(field -> String.valueOf(field.key()))
                .collect(Collectors.toSet());
    }
}
