package org.carerelay.platform.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** {@code /engine-rest}, where Modeler deploys: Basic sign-in on every call, for people who may deploy. */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain engineRest(
            HttpSecurity http, StaffAuthenticationProvider staff, SignInLimits limits, IdentityService identities)
            throws Exception {
        // an object, not a string: strings are matched as MVC paths, and the engine's servlet is none
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"))
                .authenticationManager(limits.limited("staff", staff.provider()))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Authorities.DEPLOYER))
                .httpBasic(basic -> basic.realmName("Carerelay engine"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new EngineIdentityFilter(identities, staff), AuthorizationFilter.class)
                .build();
    }
}
