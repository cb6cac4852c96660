package org.carerelay.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the list of allowed writes in front of both REST APIs of the engine. */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

    @Bean
    FilterRegistrationBean<RestWriteFilter> restWrites(TaskService tasks, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new RestWriteFilter(new TaskDates(tasks), json));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }
}
