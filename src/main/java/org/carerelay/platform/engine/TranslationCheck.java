package org.carerelay.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carerelay.platform.engine.FormFile.Component;

/**
 * Whatever patients read in a form they can read in Spanish. The Spanish stands in the properties of the component,
 * beside the English that it was made from.
 */
final class TranslationCheck implements ModelCheck {

    @Override
    public void check(Candidate candidate, Faults faults) {
        patientForms(candidate).forEach(entry -> {
            for (Component component : entry.getValue().components()) {
                texts(component).forEach((name, english) -> {
                    if (component.property(name + "_es").isBlank()) {
                        faults.add(
                                entry.getKey(),
                                component.name(),
                                component.text("label"),
                                "has no Spanish for \"" + shortened(english) + "\": add the property " + name + "_es.");
                    }
                });
            }
        });
    }

    /** Spanish whose English has been edited since: it may still be right, so nobody is stopped. */
    List<String> outOfDate(Candidate candidate) {
        return patientForms(candidate)
                .flatMap(entry -> entry.getValue().components().stream()
                        .flatMap(component -> outOfDate(entry.getKey(), component)))
                .toList();
    }

    private static Stream<String> outOfDate(String file, Component component) {
        return texts(component).entrySet().stream()
                .filter(text -> {
                    String source = component.property(text.getKey() + "_es_of");
                    return !source.isBlank() && !source.equals(text.getValue());
                })
                .map(text -> file + ": the Spanish of \"" + shortened(text.getValue()) + "\" (" + component.name()
                        + ") is out of date. Check " + text.getKey() + "_es and copy the English to " + text.getKey()
                        + "_es_of.");
    }

    private static Stream<Map.Entry<String, FormFile>> patientForms(Candidate candidate) {
        var ids = candidate.patientForms();
        return candidate.forms().entrySet().stream()
                .filter(entry -> ids.contains(entry.getValue().id()));
    }

    /** English by the name of the property that holds its Spanish, without the ending. */
    private static Map<String, String> texts(Component component) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("label", component.text(labelOf(component)));
        texts.put("description", component.text("description"));
        texts.put("text", component.type().equals("html") ? component.text("content") : component.text("text"));
        texts.put("alt", component.text("alt"));
        for (JsonNode option : component.options()) {
            texts.put(option.path("value").asText(), option.path("label").asText());
        }
        component.json().path("properties").fieldNames().forEachRemaining(name -> {
            if (name.startsWith("error_") && !name.endsWith("_es") && !name.endsWith("_es_of")) {
                texts.put(name, component.property(name));
            }
        });
        texts.values().removeIf(english -> !hasWords(english));
        return texts;
    }

    private static String labelOf(Component component) {
        if (!component.type().equals("datetime")) {
            return "label";
        }
        return component.text("subtype").equals("time") ? "timeLabel" : "dateLabel";
    }

    private static boolean hasWords(String text) {
        return text.replaceAll("<[^>]*>|\\{\\{[^}]*}}", "").codePoints().anyMatch(Character::isLetter);
    }

    private static String shortened(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        return words.length() <= 60 ? words : words.substring(0, 60) + "..";
    }
}
