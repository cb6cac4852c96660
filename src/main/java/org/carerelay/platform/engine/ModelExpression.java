package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a model touches, found without evaluating it.
 *
 * @param identifiers names that the engine must resolve
 * @param functions names of the functions that it calls
 * @param members what it reads or calls on something else
 */
record ModelExpression(List<String> identifiers, List<String> functions, List<Member> members) {

    /**
     * A read or call.
     *
     * @param of the identifier in front of the dot, if it is one
     */
    record Member(@Nullable String of, String name) {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** @throws IllegalArgumentException with the parser's words when the text is no expression */
    static ModelExpression parse(String text) {
        var expression = new ModelExpression(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            expression.collect(new Builder(Builder.Feature.METHOD_INVOCATIONS)
                    .build(text.strip())
                    .getRoot());
        } catch (TreeBuilderException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return expression;
    }

    private void collect(Node node) {
        if (node instanceof AstIdentifier identifier) {
            identifiers.add(identifier.getName());
        } else if (node instanceof AstFunction function) {
            functions.add(function.getName());
        } else if (node instanceof AstDot dot) {
            members.add(new Member(nameOf(dot.getChild(0)), dot.toString().substring(2)));
        } else if (node instanceof AstBracket bracket && bracket.getChild(1) instanceof AstString literal) {
            String quoted = literal.toString();
            members.add(new Member(nameOf(bracket.getChild(0)), quoted.substring(1, quoted.length() - 1)));
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            @Nullable Node child = node.getChild(i);
            if (child != null) {
                collect(child);
            }
        }
    }

    private static @Nullable String nameOf(Node node) {
        return node instanceof AstIdentifier identifier ? identifier.getName() : null;
    }
}
