package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that an analyst hears everything at once. */
final class Faults {

    // an element that is reached in two ways is told once
    private final Set<ModelFault> found = new LinkedHashSet<>();

    /** A fault of a whole file. */
    void add(String file, String sentence) {
        found.add(new ModelFault(file, null, sentence));
    }

    /** A fault of one element of a process. The predicate goes on after the element's name: "has no form: ..". */
    void add(String file, BaseElement element, String predicate) {
        add(file, element.getId(), element.getAttributeValue("name"), predicate);
    }

    void add(String file, @Nullable String id, @Nullable String name, String predicate) {
        found.add(new ModelFault(file, id, subject(id, name) + " " + predicate));
    }

    /** A fault of an element that people know by its place and not by its id. */
    void addSentence(String file, String element, String sentence) {
        found.add(new ModelFault(file, element, sentence));
    }

    List<ModelFault> all() {
        return new ArrayList<>(found);
    }

    private static String subject(@Nullable String id, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return id == null ? "An element" : id;
        }
        String words = name.strip().replaceAll("\\s+", " ");
        return id == null ? "\"" + words + "\"" : "\"" + words + "\" (" + id + ")";
    }
}
