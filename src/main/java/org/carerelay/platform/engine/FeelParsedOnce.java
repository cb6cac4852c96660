package org.carerelay.platform.engine;

import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * FEEL of the decision tables, with each expression parsed once. The engine in the box parses every cell of a table each
 * time the table is asked, which takes most of the time of an answer.
 */
final class FeelParsedOnce extends ScalaFeelEngine {

    FeelParsedOnce() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new ParsedOnce(functions, values);
    }

    /**
     * The two methods are those that the engine's bridge calls, though they are deprecated. Their types are nested in
     * Scala, where Java cannot name them: hence the raw ones.
     */
    @SuppressWarnings({"rawtypes", "unchecked", "deprecation"})
    private static final class ParsedOnce extends FeelEngine {

        private static final int EXPRESSIONS = 10_000;

        private final Cache<String, Either> expressions =
                Caffeine.newBuilder().maximumSize(EXPRESSIONS).build();
        private final Cache<String, Either> unaryTests =
                Caffeine.newBuilder().maximumSize(EXPRESSIONS).build();

        ParsedOnce(CustomFunctionTransformer functions, CompositeValueMapper values) {
            super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
        }

        @Override
        public Either parseExpression(String expression) {
            return expressions.get(expression, super::parseExpression);
        }

        @Override
        public Either parseUnaryTests(String expression) {
            return unaryTests.get(expression, super::parseUnaryTests);
        }
    }
}
