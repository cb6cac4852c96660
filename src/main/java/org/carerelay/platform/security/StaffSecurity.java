package org.carerelay.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.carerelay.platform.web.PageHeaders;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for staff, on our page, for the engine's web applications and our own staff pages. Kept under a session
 * key of its own: a patient's sign-in is nothing here.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    private static final String LOGIN = "/staff/login";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** Calls by scripts get a status; only a person is led to the sign-in page. */
    private static final RequestMatcher SCRIPT_CALLS =
            new OrRequestMatcher(PATHS.matcher("/camunda/api/**"), PATHS.matcher("/staff/api/**"));

    private static final RequestMatcher PAGES = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.GET, "/camunda/app/*/**"), PATHS.matcher(HttpMethod.GET, "/staff/*"));

    @Bean
    @Order(20)
    SecurityFilterChain engineWebApplications(HttpSecurity http) throws Exception {
        shared(http, "/camunda/**");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                PATHS.matcher("/camunda/api/admin/auth/user/*/login/**"),
                                PATHS.matcher("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .hasAuthority(Authorities.STAFF))
                // these pages bring their own CSRF filter and content security policy
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    @Bean
    @Order(21)
    SecurityFilterChain staffPages(
            HttpSecurity http, StaffAuthenticationProvider staff, SignInLimits limits, Clock clock) throws Exception {
        shared(http, "/staff/**");
        AuthenticationManager manager = limits.limited("staff", staff.provider());
        return http.authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PATHS.matcher(LOGIN))
                        .permitAll()
                        .requestMatchers(PATHS.matcher(HttpMethod.POST, "/staff/rota/**"))
                        .hasAuthority(Authorities.MANAGER)
                        .anyRequest()
                        .hasAuthority(Authorities.STAFF))
                .formLogin(form -> form.loginPage(LOGIN)
                        .successHandler(new StaffLanding())
                        .failureHandler(new SignInFailure(LOGIN, clock)))
                .logout(logout -> logout.logoutUrl("/staff/logout").logoutSuccessUrl(LOGIN + "?out"))
                .csrf(Csrf::cookie)
                .headers(PageHeaders::strict)
                .build();
    }

    private static void shared(HttpSecurity http, String paths) throws Exception {
        var context = new HttpSessionSecurityContextRepository();
        context.setSpringSecurityContextKey("STAFF_SECURITY_CONTEXT");
        var lastPage = new HttpSessionRequestCache();
        lastPage.setRequestMatcher(PAGES);
        lastPage.setMatchingRequestParameterName(null);
        http.securityMatcher(PATHS.matcher(paths))
                .securityContext(security -> security.securityContextRepository(context))
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .requestCache(cache -> cache.requestCache(lastPage))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SCRIPT_CALLS)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(LOGIN), any -> true));
    }

    /** Hands our sign-in to the engine's web applications, which then know user and groups. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInStaff() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SignedInStaff.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
