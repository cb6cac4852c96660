package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

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

    private static TypedValue typed(Object value) {
        return value instanceof Collection<?> list ? SubmittedValues.json(list) : Variables.untypedValue(value);
    }
}
