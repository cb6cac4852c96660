package org.carerelay.platform.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A model names building blocks. It carries no code, no class names and no other way to run something. */
final class CodeCheck implements ModelCheck {

    private static final Map<String, String> ELEMENTS = Map.of(
            "script", "carries a script. Ask for a building block that does this, and name it instead.",
            "scriptTask", "is a script task. Use a service task that names a building block.",
            "connector", "uses a connector. Use a service task that names a building block.",
            "formData", "describes its form in the process. Draw a form file and refer to it.",
            "potentialOwner", "names who may do it in an old way. Set candidate groups instead.",
            "humanPerformer", "names who does it in an old way. Set candidate groups instead.");

    /** The engine still reads it, with the same meaning as its own. */
    private static final String FORMER_NAMESPACE = "http://activiti.org/bpmn";

    private static final Set<String> CLASS_ATTRIBUTES =
            Set.of("class", "formHandlerClass", "variableMappingClass", "taskListenerClass");

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate
                .processes()
                .forEach((file, model) -> XmlElements.of(model).forEach(element -> {
                    checkElement(file, element, faults);
                    for (int i = 0; i < element.getAttributes().getLength(); i++) {
                        checkAttribute(
                                file, element, (Attr) element.getAttributes().item(i), faults);
                    }
                }));
    }

    private static void checkElement(String file, Element element, Faults faults) {
        if (FORMER_NAMESPACE.equals(element.getNamespaceURI())) {
            add(file, element, "is written for an older engine. Draw it again in Camunda Modeler.", faults);
        }
        String fault = ELEMENTS.get(element.getLocalName());
        if (fault != null) {
            add(file, element, fault, faults);
        }
    }

    private static void checkAttribute(String file, Element element, Attr attribute, Faults faults) {
        String name = attribute.getLocalName();
        boolean condition = "conditionExpression".equals(element.getLocalName());
        if (FORMER_NAMESPACE.equals(attribute.getNamespaceURI())) {
            add(file, element, "is written for an older engine. Draw it again in Camunda Modeler.", faults);
        } else if (belongsToCamunda(attribute, element) && CLASS_ATTRIBUTES.contains(name)) {
            add(file, element, "names a Java class. Use a delegate expression with a building block.", faults);
        } else if (condition && (name.equals("language") || name.equals("resource"))) {
            add(
                    file,
                    element,
                    "has a condition that is a script. Write an expression such as ${urgency == 'URGENT'}.",
                    faults);
        } else if (isBuiltInTask(attribute)) {
            add(
                    file,
                    element,
                    "is a built-in task of the type '" + attribute.getValue() + "'. Use a building block.",
                    faults);
        }
    }

    /** The engine can send mail and run commands of the operating system by itself. */
    private static boolean isBuiltInTask(Attr attribute) {
        return BpmnModelConstants.CAMUNDA_NS.equals(attribute.getNamespaceURI())
                && "type".equals(attribute.getLocalName())
                && !attribute.getValue().equals("external");
    }

    private static boolean belongsToCamunda(Attr attribute, Element element) {
        String namespace = attribute.getNamespaceURI();
        return BpmnModelConstants.CAMUNDA_NS.equals(namespace) || (namespace == null && isCamunda(element));
    }

    private static boolean isCamunda(Element element) {
        return BpmnModelConstants.CAMUNDA_NS.equals(element.getNamespaceURI());
    }

    private static void add(String file, Element element, String predicate, Faults faults) {
        Element box = XmlElements.namedBox(element);
        faults.add(file, XmlElements.attribute(box, "id"), XmlElements.attribute(box, "name"), predicate);
    }
}
