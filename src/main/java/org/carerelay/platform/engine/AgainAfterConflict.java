package org.carerelay.platform.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;

/**
 * What somebody does may meet what another person does in the same instant: then it is done again, on what the other one
 * left, and nobody sees an error. For methods around which no transaction runs: each try is a transaction of its own.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
// the engine names a deadlock only as a failure of its persistence
@Retryable(
        retryFor = {
            ConcurrencyFailureException.class,
            OptimisticLockingException.class,
            ProcessEnginePersistenceException.class
        },
        maxAttempts = 4,
        backoff = @Backoff(delay = 20, maxDelay = 200, multiplier = 2, random = true))
public @interface AgainAfterConflict {}
