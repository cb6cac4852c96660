package org.carerelay.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carerelay.platform.engine.FormFile.Component;

/** Tasklist can show every form, and shows it well. One unknown component would close the whole form to everybody. */
final class FormCheck implements ModelCheck {

    /** What form-js 1.8.7, which Tasklist brings along, can show and what staff and patients can fill in. */
    static final Set<String> TYPES = Set.of(
            "text",
            "html",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "table",
            "image",
            "separator",
            "spacer",
            "expression",
            "button");

    private static final Set<String> WITHOUT_KEY =
            Set.of("text", "html", "group", "table", "image", "separator", "spacer", "button");

    private static final Map<String, String> REASONS = Map.of(
            "dynamiclist",
                    "a dynamic list keeps Complete disabled for good: use a text area with one entry in each line",
            "filepicker", "files cannot be sent through a form",
            "iframe", "Tasklist shows an empty box: use an html component with a link",
            "documentPreview", "Tasklist cannot show it: use an html component with a link");

    private static final String PLATFORM = "Camunda Platform";
    private static final int FEWEST_FOR_A_LIST = 8;

    @Override
    public void check(Candidate candidate, Faults faults) {
        Set<String> patientForms = candidate.patientForms();
        candidate.forms().forEach((file, form) -> {
            checkFile(file, form, faults);
            var keys = new HashSet<String>();
            for (Component component : form.components()) {
                checkType(file, component, faults);
                checkKey(file, component, keys, faults);
                checkContext(file, component, faults);
                checkRadio(file, component, faults);
                if (!patientForms.contains(form.id())) {
                    checkSelect(file, component, faults);
                }
            }
        });
    }

    private static void checkFile(String file, FormFile form, Faults faults) {
        String baseName = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.form$", "");
        if (!baseName.equals(form.id())) {
            faults.add(
                    file,
                    "The form has the id '" + form.id() + "' and must have that of its file: '" + baseName + "'.");
        }
        String platform = form.json().path("executionPlatform").asText(PLATFORM);
        if (!platform.equals(PLATFORM)) {
            faults.add(file, "The form is drawn for " + platform + ": create it in Camunda Modeler for Camunda 7.");
        }
        if (form.json().path("schemaVersion").asInt() < 1) {
            faults.add(file, "The form does not say its schema version: save it in Camunda Modeler.");
        }
        if (form.components().isEmpty()) {
            faults.add(file, "The form is empty: add a component, or remove the form.");
        }
    }

    private static void checkType(String file, Component component, Faults faults) {
        String type = component.type();
        if (!TYPES.contains(type)) {
            add(
                    file,
                    component,
                    faults,
                    "is of the type '" + type + "', which is not possible: "
                            + REASONS.getOrDefault(
                                    type, "Tasklist does not know it and would show nothing of this form")
                            + ".");
        }
    }

    private static void checkKey(String file, Component component, Set<String> keys, Faults faults) {
        if (!component.has("key")) {
            if (TYPES.contains(component.type()) && !WITHOUT_KEY.contains(component.type())) {
                add(file, component, faults, "has no key: give it one, or its answer is lost.");
            }
        } else if (!keys.add(component.text("key"))) {
            add(file, component, faults, "has the key of another field: one of the two answers would be lost.");
        }
    }

    /** Markdown swallows parts of what a patient wrote; the html component shows every letter of it. */
    private static void checkContext(String file, Component component, Faults faults) {
        if (component.type().equals("html")) {
            return;
        }
        if (component.type().equals("text") && component.text("text").contains("{{")) {
            add(
                    file,
                    component,
                    faults,
                    "shows a value in a text component, which can swallow parts of it: use an html " + "component.");
        } else if (component.text("key").startsWith("ctx") || mentionsContext(component.json())) {
            add(
                    file,
                    component,
                    faults,
                    "shows what stands in the record (ctx..): only an html component may do that.");
        }
    }

    private static boolean mentionsContext(JsonNode component) {
        for (String attribute : new String[] {"label", "description", "defaultValue", "text"}) {
            if (component.path(attribute).asText().matches("(?s).*\\{\\{\\s*ctx.*")) {
                return true;
            }
        }
        return false;
    }

    /** A screen reader says the question only if it is the label of a group around the choices. */
    private static void checkRadio(String file, Component component, Faults faults) {
        if (!component.type().equals("radio") || component.has("valuesKey")) {
            return;
        }
        Component group = component.parent();
        if (group == null
                || !group.type().equals("group")
                || group.json().path("components").size() != 1) {
            add(file, component, faults, "must stand alone in a group whose label is the question.");
        }
    }

    private static void checkSelect(String file, Component component, Faults faults) {
        if (component.type().equals("select")
                && !component.options().isEmpty()
                && component.options().size() < FEWEST_FOR_A_LIST) {
            add(
                    file,
                    component,
                    faults,
                    "is a list with fewer than 8 choices: use a radio group, all choices are seen " + "at once.");
        }
    }

    private static void add(String file, Component component, Faults faults, String predicate) {
        faults.add(file, component.name(), component.text("label"), predicate);
    }
}
