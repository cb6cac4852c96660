package org.carerelay.platform.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every expression of a process names building blocks, built-in functions and known values, and nothing else. */
final class ExpressionCheck implements ModelCheck {

    private static final Set<String> ENGINE_OBJECTS =
            Set.of("execution", "task", "caseExecution", "externalTask", "variableContext");

    private final BuildingBlocks blocks;

    ExpressionCheck(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void check(Candidate candidate, Faults faults) {
        var known = new KnownNames(blocks, candidate);
        candidate
                .processes()
                .forEach((file, model) ->
                        XmlElements.of(model).forEach(element -> new Place(file, element, known, faults).check()));
    }

    /** One XML element, with the box around it that an analyst knows by name. */
    private final class Place {
        private final String file;
        private final Element element;
        private final KnownNames known;
        private final Faults faults;

        Place(String file, Element element, KnownNames known, Faults faults) {
            this.file = file;
            this.element = element;
            this.known = known;
            this.faults = faults;
        }

        void check() {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                var attribute = (Attr) element.getAttributes().item(i);
                if (!isOwnBusinessKey(attribute)) {
                    checkText(attribute.getValue());
                }
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    checkText(child.getNodeValue());
                }
            }
        }

        /** What Modeler writes to hand the reference on to a called process. */
        private boolean isOwnBusinessKey(Attr attribute) {
            return attribute.getName().equals("businessKey")
                    && element.getLocalName().equals("in")
                    && attribute.getValue().matches("[#$]\\{execution\\." + ExpressionFence.BUSINESS_KEY + "}");
        }

        private void checkText(String text) {
            if (!ModelExpression.isExpression(text)) {
                return;
            }
            ModelExpression expression;
            try {
                expression = ModelExpression.parse(text);
            } catch (IllegalArgumentException e) {
                say("has an expression that cannot be read: " + text.strip() + " Check its brackets and quotes.");
                return;
            }
            expression.identifiers().forEach(this::checkIdentifier);
            expression.functions().forEach(this::checkFunction);
            expression.members().forEach(this::checkMember);
        }

        private void checkIdentifier(String name) {
            if (ENGINE_OBJECTS.contains(name)) {
                say("uses '" + name
                        + "', which is out of reach of a model. Use the name of a value, for example ${urgency}.");
            } else if (!known.contains(name)) {
                say("uses '" + name + "', which nothing in this deployment provides. " + suggestion(name, known.all())
                        + " Building blocks are: " + String.join(", ", blocks.names()) + ".");
            }
        }

        private void checkFunction(String name) {
            if (!FencedExpressionManager.FUNCTIONS.contains(name)) {
                say("calls '" + name + "', which is no function that a model may use. "
                        + suggestion(name, FencedExpressionManager.FUNCTIONS));
            }
        }

        private void checkMember(ModelExpression.Member member) {
            if (ExpressionFence.TO_THE_CLASS.contains(member.name())) {
                say("uses '" + member.name() + "', which is out of reach of a model. Remove it.");
                return;
            }
            @Nullable String block = member.of();
            if (block != null && blocks.names().contains(block)) {
                Set<String> members = blocks.members(block);
                if (!members.contains(member.name())) {
                    say("uses '" + block + "." + member.name() + "', which the building block does not have. "
                            + suggestion(member.name(), members));
                }
            }
        }

        private String suggestion(String written, Set<String> names) {
            return NearestName.to(written, names)
                    .map(name -> "Did you mean '" + name + "'?")
                    .orElse("");
        }

        private void say(String predicate) {
            Element box = XmlElements.namedBox(element);
            faults.add(file, XmlElements.attribute(box, "id"), XmlElements.attribute(box, "name"), predicate);
        }
    }
}
