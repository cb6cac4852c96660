package org.carerelay.clinic;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a clinic that has not said who it is and how to reach help. It runs before any other bean, so before
 * anything touches the database.
 */
@Component
class SettingsCheck implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // asked for here: constructors of this early kind of bean get nothing injected
        List<String> problems = new RequiredSettings(beans.getBean(Environment.class)).problems();
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join(" ", problems));
        }
    }
}
