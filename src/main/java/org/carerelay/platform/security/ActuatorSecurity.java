package org.carerelay.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Health for everybody, without details; numbers for administrators. */
@Configuration(proxyBeanMethods = false)
class ActuatorSecurity {

    @Bean
    @Order(30)
    SecurityFilterChain actuator(HttpSecurity http, StaffAuthenticationProvider staff, SignInLimits limits)
            throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults().basePath("/actuator");
        return http.securityMatcher(paths.matcher("/**"))
                .authenticationManager(limits.limited("staff", staff.provider()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths.matcher("/health/**"))
                        .permitAll()
                        .requestMatchers(paths.matcher("/prometheus"))
                        .hasAuthority(Authorities.ADMINISTRATOR)
                        .anyRequest()
                        .denyAll())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
