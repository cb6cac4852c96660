package org.carerelay.journey.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carerelay.journey.Ledger;
import org.carerelay.platform.engine.LedgerEngine;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test of the ledger on a plain engine; all of them share one context and use references of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig({
    LedgerEngine.class,
    Ledger.class,
    EngineSteps.class,
    EngineCurrentSteps.class,
    StepLabels.class,
    StepTimes.class,
    TestModels.class,
    RecordThatFails.class,
    ListenerThatDecides.class
})
public @interface LedgerTestContext {}
