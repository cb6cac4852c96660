package org.carerelay.platform.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** The extension properties of an element, in which a model says what patients are told and what the engine cannot know. */
public final class ElementProperties {

    private ElementProperties() {}

    /** Value of the property, if there is one that is not blank. */
    public static Optional<String> find(BaseElement element, String name) {
        return Optional.ofNullable(all(element).get(name));
    }

    /** All properties by name that are not blank; where a name stands twice, the first one counts. */
    public static Map<String, String> all(BaseElement element) {
        var all = new LinkedHashMap<String, String>();
        @Nullable ExtensionElements extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .filter(ElementProperties::isFilled)
                    .forEach(property -> all.putIfAbsent(property.getCamundaName(), property.getCamundaValue()));
        }
        return all;
    }

    private static boolean isFilled(CamundaProperty property) {
        @Nullable String value = property.getCamundaValue();
        return property.getCamundaName() != null && value != null && !value.isBlank();
    }
}
