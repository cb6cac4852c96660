package org.carerelay.platform.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Camunda Form ({@code .form} file), read once and then unchangeable. */
public final class FormSchema {

    private final String id;
    private final List<FormComponent> components;
    private final Map<String, FormComponent> fields = new HashMap<>();
    private final Map<FormComponent, FormComponent> groups = new HashMap<>();

    FormSchema(String id, List<FormComponent> components) {
        this.id = id;
        this.components = List.copyOf(components);
        fields().forEach(field -> fields.put(String.valueOf(field.key()), field));
        allComponents().forEach(group -> group.components().forEach(part -> groups.put(part, group)));
    }

    /**
     * Reads the content of a {@code .form} file.
     *
     * @throws IllegalArgumentException with a sentence for the analyst when it is no form or holds something that
     *     Carerelay cannot show or check
     */
    public static FormSchema parse(String json) {
        return SchemaReader.read(json);
    }

    /** The id by which a process refers to the form. */
    public String id() {
        return id;
    }

    /** The top level, in order. */
    public List<FormComponent> components() {
        return components;
    }

    /** Every component at every depth, groups before what is in them. */
    public Stream<FormComponent> allComponents() {
        return components.stream().flatMap(FormComponent::withAllInside);
    }

    /** The components that take an answer; disabled, read-only and {@code ctx…} ones do not. */
    public List<FormComponent> fields() {
        return allComponents().filter(FormComponent::takesAnswer).toList();
    }

    /** The component that takes the answer of this name. */
    public Optional<FormComponent> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The top-level groups: each is one page of the portal. */
    public List<FormComponent> pages() {
        return components.stream().filter(part -> part.type().equals("group")).toList();
    }

    /** What a field asks: its label or, for a radio alone in a group, the label of the group. */
    public String question(FormComponent field, Locale language) {
        String label = field.label(language);
        FormComponent group = groups.get(field);
        return label.isEmpty() && group != null ? question(group, language) : label;
    }
}
