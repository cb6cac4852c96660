package org.carerelay.platform.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.platform.engine.FormFile.Component;
import org.carerelay.platform.forms.ReadableText;

/** What a form holds for patients reaches them: the portal shows no tables, loads nothing and computes nothing. */
final class PatientFormCheck implements ModelCheck {

    private static final Map<String, String> NOT_SHOWN = Map.of(
            "table", "is a table, and there are no rows to show to patients: write it as a list in a text component.",
            "expression", "computes a value that patients never see: remove it, or let a decision compute it.");

    private static final String PICTURE = "data:image/";

    /** What patients can be shown. */
    static Set<String> types() {
        return FormCheck.TYPES.stream()
                .filter(type -> !NOT_SHOWN.containsKey(type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void check(Candidate candidate, Faults faults) {
        Set<String> patientForms = candidate.patientForms();
        candidate.forms().forEach((file, form) -> {
            if (patientForms.contains(form.id())) {
                form.components()
                        .forEach(component -> faults(component)
                                .forEach(sentence ->
                                        faults.add(file, component.name(), component.text("label"), sentence)));
            }
        });
    }

    private static Stream<String> faults(Component component) {
        return switch (component.type()) {
            case "table", "expression" -> Stream.of(NOT_SHOWN.get(component.type()));
            case "image" -> ofPicture(component);
            case "html" -> ofText(component, component.text("content"));
            case "text" -> ofText(component, component.text("text"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> ofPicture(Component image) {
        if (image.text("alt").isBlank()) {
            return Stream.of("has no alternative text: who cannot see the picture hears that instead.");
        }
        return image.text("source").startsWith(PICTURE)
                ? Stream.empty()
                : Stream.of(
                        "shows a picture from elsewhere, which the portal does not load: put the picture itself into"
                                + " the source, as data:image/png;base64,..");
    }

    private static Stream<String> ofText(Component component, String english) {
        String spanish = component.property("text_es");
        if (Stream.of(english, spanish).anyMatch(text -> text.contains("{{") || text.startsWith("="))) {
            return Stream.of("shows a value, and the portal fills in none: write down what patients are to read.");
        }
        return Stream.of(english, spanish)
                        .allMatch(
                                text -> ReadableText.of(component.type(), text).isWhole())
                ? Stream.empty()
                : Stream.of("holds something that patients do not get to see: possible are paragraphs, headings, lists,"
                        + " links and emphasis, without styles and pictures.");
    }
}
