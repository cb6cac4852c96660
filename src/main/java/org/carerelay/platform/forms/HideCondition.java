package org.carerelay.platform.forms;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.util.function.SingletonSupplier;

/**
 * The parsed FEEL of {@code conditional.hide}. Only a plain {@code true} hides: a value that is not there makes most
 * FEEL null, and then form-js shows the field, so an analyst writes {@code =urgent != true}, not {@code =not(urgent)}.
 */
final class HideCondition {

    private static final Supplier<FeelEngineApi> FEEL =
            SingletonSupplier.of(() -> FeelEngineBuilder.forJava().build());

    private final String expression;
    private final ParsedExpression parsed;

    private HideCondition(String expression, ParsedExpression parsed) {
        this.expression = expression;
        this.parsed = parsed;
    }

    /** @throws IllegalArgumentException when it is no FEEL */
    static HideCondition parse(String expression) {
        var result = FEEL.get().parseExpression(expression);
        if (result.isFailure()) {
            throw new IllegalArgumentException("The condition '" + expression + "' is not valid FEEL.");
        }
        return new HideCondition(expression, result.parsedExpression());
    }

    String expression() {
        return expression;
    }

    boolean hides(Map<String, Object> values) {
        var result = FEEL.get().evaluate(parsed, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
