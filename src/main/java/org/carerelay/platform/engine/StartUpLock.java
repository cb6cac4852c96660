package org.carerelay.platform.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets only one node of a cluster at a time look whether something is missing and create it: groups, rights, filters
 * and accounts have no unique keys that would stop a second one.
 */
@Component
public class StartUpLock {

    private final ProcessEngineConfigurationImpl engine;

    StartUpLock(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Runs the work in one transaction, alone among all nodes of this database. */
    public void alone(Runnable work) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLockForStartup();
            work.run();
            return null;
        });
    }
}
