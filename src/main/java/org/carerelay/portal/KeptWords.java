package org.carerelay.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;

/**
 * What a page sent that could not be taken, so that it can be shown and sent again.
 *
 * @param texts what a person wrote
 * @param others what was chosen, and what the page carries by itself
 */
record KeptWords(List<Field> texts, List<Field> others) {

    /** One value that was sent. */
    record Field(String name, String label, String value) {}

    static KeptWords from(Map<String, String[]> sent, FormSchema schema, Locale language) {
        Map<Boolean, List<Field>> fields = sent.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue())
                        .map(value -> new Field(entry.getKey(), label(entry.getKey(), schema, language), value)))
                .collect(Collectors.partitioningBy(field -> isWritten(field, schema)));
        return new KeptWords(fields.getOrDefault(true, List.of()), fields.getOrDefault(false, List.of()));
    }

    private static boolean isWritten(Field field, FormSchema schema) {
        return schema.field(field.name())
                .map(FormComponent::type)
                .filter(Set.of("textarea", "textfield")::contains)
                .isPresent();
    }

    private static String label(String name, FormSchema schema, Locale language) {
        return schema.field(name).map(field -> schema.question(field, language)).orElse("");
    }
}
