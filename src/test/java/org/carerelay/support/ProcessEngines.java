package org.carerelay.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.carerelay.platform.engine.EnginePlugins;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Plain engines in memory for process tests. They refuse the models that the application refuses, keep the same history
 * and start in two seconds. Jobs run when a test executes them.
 */
public final class ProcessEngines {

    private ProcessEngines() {}

    /**
     * An engine whose process coverage is measured: for the coverage extension, which must be registered.
     *
     * @param beans building blocks and form classes by bean name: real ones, mocks or lambdas
     * @param plugins further plugins, for example {@code EnginePlugins.formGate(..)}
     */
    public static ProcessEngineConfiguration inMemory(Map<String, ?> beans, ProcessEnginePlugin... plugins) {
        var configuration = plain(beans, plugins);
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        return configuration;
    }

    /** The same engine for tests that build and close it themselves. */
    public static ProcessEngineConfigurationImpl plain(Map<String, ?> beans, ProcessEnginePlugin... plugins) {
        List<ProcessEnginePlugin> all = new ArrayList<>();
        all.add(EnginePlugins.privateHistory());
        all.add(EnginePlugins.modelGate(beanFactory(beans)));
        all.addAll(Arrays.asList(plugins));
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        String name = "process-test-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setHistory("audit-phi");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setProcessEnginePlugins(all);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        return configuration;
    }

    /** The same beans as a factory, for the plugins that take one. */
    public static DefaultListableBeanFactory beanFactory(Map<String, ?> beans) {
        var factory = new DefaultListableBeanFactory();
        beans.forEach(factory::registerSingleton);
        return factory;
    }
}
