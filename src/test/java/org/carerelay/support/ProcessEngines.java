package org.carerelay.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.carerelay.platform.engine.EnginePlugins;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

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
        var gate = EnginePlugins.modelGate(beanFactory(beans));
        return ungated(Stream.concat(Stream.of(gate), Stream.of(plugins)).toArray(ProcessEnginePlugin[]::new));
    }

    /** For models that are no more than a test needs: without picture, labels or forms, which the gate would refuse. */
    public static ProcessEngineConfigurationImpl ungated(ProcessEnginePlugin... plugins) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        String name = "process-test-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return prepared(configuration, plugins);
    }

    /** The ungated engine in the transactions of the test's own tables. */
    public static SpringProcessEngineConfiguration ungated(
            DataSource database, PlatformTransactionManager transactions, ProcessEnginePlugin... plugins) {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        return prepared(configuration, plugins);
    }

    private static <C extends ProcessEngineConfigurationImpl> C prepared(
            C configuration, ProcessEnginePlugin... plugins) {
        List<ProcessEnginePlugin> all =
                new ArrayList<>(List.of(EnginePlugins.privateHistory(), EnginePlugins.feelParsedOnce()));
        all.addAll(List.of(plugins));
        configuration.setProcessEnginePlugins(all);
        configuration.setHistory("audit-phi");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setReevaluateTimeCycleWhenDue(true);
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
