package org.carerelay.platform.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How the engine differs from the one in the box. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @Order(Ordering.DEFAULT_ORDER - 1)
    static ProcessEnginePlugin privateHistory() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new PrivateHistoryLevel())));
            }
        };
    }

    @Bean
    static ProcessEnginePlugin feelParsedOnce() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                decisions(configuration).setFeelEngineFactory(FeelParsedOnce::new);
            }
        };
    }

    /** How decisions are evaluated; the engine has nothing to set it up with unless somebody brings it. */
    static DefaultDmnEngineConfiguration decisions(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getDmnEngineConfiguration() == null) {
            configuration.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration());
        }
        return configuration.getDmnEngineConfiguration();
    }

    @Bean
    static BuildingBlocks buildingBlocks(ListableBeanFactory beans) {
        return new BuildingBlocks(beans);
    }

    @Bean
    static ProcessEnginePlugin modelGate(BuildingBlocks blocks, ObjectProvider<ModelsHealthIndicator> health) {
        return new ModelGatePlugin(blocks, health::getObject);
    }

    /** The one clock of the application. It follows the engine's, so that a test that moves time moves all of it. */
    @Bean
    static Clock clock() {
        return new EngineClock(ZoneOffset.UTC);
    }

    private static final class EngineClock extends Clock {
        private final ZoneId zone;

        EngineClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new EngineClock(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
