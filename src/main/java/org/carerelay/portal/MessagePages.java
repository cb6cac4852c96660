package org.carerelay.portal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.FormValidator;

/**
 * The deployed form of a new message, page by page: red flags first, the emergency page by the side, then the pages that
 * the portal numbers from 2.
 */
record MessagePages(FormSchema schema, FormValidator validator) {

    static final int FIRST_AFTER_RED_FLAGS = 2;

    FormComponent redFlags() {
        return schema.pages().get(0);
    }

    /** The boxes of the first page, without "None of these". */
    List<FormComponent> redFlagBoxes() {
        return boxes().filter(box -> !RedFlags.NONE.equals(box.key())).toList();
    }

    FormComponent noneOfThese() {
        return boxes().filter(box -> RedFlags.NONE.equals(box.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the form asks for red flags without rf_none"));
    }

    FormComponent emergency() {
        return schema.pages().stream()
                .filter(MessagePages::isEmergency)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the form has no page with the property page=emergency"));
    }

    Optional<FormComponent> page(int number) {
        List<FormComponent> pages = numbered();
        int index = number - FIRST_AFTER_RED_FLAGS;
        return index >= 0 && index < pages.size() ? Optional.of(pages.get(index)) : Optional.empty();
    }

    /** The next page that the answers do not hide; empty when only the check is left. */
    Optional<Integer> pageAfter(int number, Map<String, ?> answers) {
        return IntStream.rangeClosed(number + 1, lastNumber())
                .filter(candidate -> shows(candidate, answers))
                .boxed()
                .findFirst();
    }

    /** The last page before this one that the answers do not hide; empty when that is the first page. */
    Optional<Integer> pageBefore(int number, Map<String, ?> answers) {
        return IntStream.iterate(
                        number - 1, candidate -> candidate >= FIRST_AFTER_RED_FLAGS, candidate -> candidate - 1)
                .filter(candidate -> shows(candidate, answers))
                .boxed()
                .findFirst();
    }

    List<Integer> shown(Map<String, ?> answers) {
        return IntStream.rangeClosed(FIRST_AFTER_RED_FLAGS, lastNumber())
                .filter(number -> shows(number, answers))
                .boxed()
                .toList();
    }

    int lastNumber() {
        return FIRST_AFTER_RED_FLAGS + numbered().size() - 1;
    }

    static List<FormComponent> fieldsOf(FormComponent page) {
        return page.withAllInside().filter(FormComponent::takesAnswer).toList();
    }

    static Set<String> keysOf(FormComponent page) {
        return fieldsOf(page).stream()
                .map(FormComponent::key)
                .map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean shows(int number, Map<String, ?> answers) {
        return page(number).filter(page -> !validator.hidden(page, answers)).isPresent();
    }

    private List<FormComponent> numbered() {
        return schema.pages().stream()
                .skip(1)
                .filter(page -> !isEmergency(page))
                .toList();
    }

    private Stream<FormComponent> boxes() {
        return fieldsOf(redFlags()).stream().filter(field -> field.type().equals("checkbox"));
    }

    private static boolean isEmergency(FormComponent page) {
        return "emergency".equals(page.property("page"));
    }
}
