package org.carerelay.support;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Skips tests that need MySQL where none can run: loudly, and never on a machine that promised to have one. */
final class MySqlCondition implements ExecutionCondition {

    private static final Logger LOG = LoggerFactory.getLogger(MySqlCondition.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return MySqlServer.obstacle()
                .map(MySqlCondition::skip)
                .orElseGet(() -> ConditionEvaluationResult.enabled("a MySQL server can run here"));
    }

    private static ConditionEvaluationResult skip(String obstacle) {
        if (System.getenv("CARERELAY_MYSQL_REQUIRED") != null) {
            throw new IllegalStateException("CARERELAY_MYSQL_REQUIRED is set, but " + obstacle);
        }
        LOG.warn("\n\n  *** NOTHING WAS TESTED ON MYSQL: {} ***\n", obstacle);
        return ConditionEvaluationResult.disabled(obstacle);
    }
}
