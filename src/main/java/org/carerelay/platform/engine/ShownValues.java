package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;

/** Values that travel to the browser with a form and exist nowhere in the engine. */
final class ShownValues {

    private ShownValues() {}

    static List<FormField> fields(Map<String, ?> values) {
        var fields = new ArrayList<FormField>();
        values.forEach((key, value) -> {
            var field = new FormFieldImpl();
            field.setId(key);
            field.setType(new StringFormType());
            field.setValue(typed(value));
            fields.add(field);
        });
        return fields;
    }

    /**
     * A question is open until a person answers it: a value of the process that has the same name, such as the urgency
     * that the rules found, must not look like an answer.
     */
    static List<FormField> unanswered(FormSchema form, Set<String> answered) {
        return form.fields().stream()
                .map(FormComponent::key)
                .filter(Objects::nonNull)
                .filter(key -> !answered.contains(key))
                .map(ShownValues::empty)
                .toList();
    }

    private static FormField empty(String key) {
        var field = new FormFieldImpl();
        field.setId(key);
        field.setType(new StringFormType());
        field.setValue(Variables.untypedNullValue());
        return field;
    }

    private static TypedValue typed(Object value) {
        return value instanceof Collection<?> list ? SubmittedValues.json(list) : Variables.untypedValue(value);
    }
}
