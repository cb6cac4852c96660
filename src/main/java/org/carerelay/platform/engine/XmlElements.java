package org.carerelay.platform.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.ModelInstance;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The raw elements of a model, for rules that hold wherever something stands. */
final class XmlElements {

    private XmlElements() {}

    /** All elements that mean something to the engine; the picture is left out. */
    static Stream<Element> of(ModelInstance model) {
        DOMSource source = model.getDocument().getDomSource();
        NodeList all = ((Document) source.getNode()).getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> !BpmnModelConstants.BPMNDI_NS.equals(element.getNamespaceURI()));
    }

    /** The element itself or the nearest one around it that carries a name, else the nearest that has an id. */
    static Element namedBox(Element element) {
        @Nullable Element withId = null;
        for (org.w3c.dom.Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            boolean bpmn = BpmnModelConstants.BPMN20_NS.equals(candidate.getNamespaceURI());
            if (bpmn && candidate.hasAttribute("id") && withId == null) {
                withId = candidate;
            }
            if (bpmn && candidate.hasAttribute("id") && candidate.hasAttribute("name")) {
                return isProcess(candidate) && withId != null ? withId : candidate;
            }
        }
        return withId == null ? element : withId;
    }

    static @Nullable String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static boolean isProcess(Element element) {
        return "process".equals(element.getLocalName()) || "definitions".equals(element.getLocalName());
    }
}
