package org.carerelay.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import org.carerelay.platform.web.PageHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The pages of patients, and the last word on every path that no other chain knows: no. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String LOGIN = "/login";

    /** Knows who is signed in, asks nobody to be; guarded by the signed token of the page before, like that page. */
    private static final RequestMatcher EMERGENCY_SENT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/messages/emergency/send");

    private static final RequestMatcher OF_PATIENTS = paths("/requests/**", "/messages/**", "/questions/**");

    private static final RequestMatcher OPEN =
            paths("/", LOGIN, "/logout", "/register/**", "/privacy", "/accessibility", "/error");

    /** Asking a stranger to sign in would say that there is something. */
    private static final RequestMatcher UNKNOWN = new NegatedRequestMatcher(new OrRequestMatcher(OPEN, OF_PATIENTS));

    @Bean
    static PasswordEncoder patientPasswords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Styles, scripts and pictures: the same for everybody, may be cached. */
    @Bean
    @Order(5)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        open(http, paths("/assets/**", "/staff/assets/**", "/webjars/govuk-frontend/**", "/webjars/htmx.org/**"));
        return http.headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /**
     * "Is this an emergency?" must work without sign-in, session or database. Its form guards itself with a signed
     * token.
     */
    @Bean
    @Order(40)
    SecurityFilterChain emergencyPages(HttpSecurity http) throws Exception {
        open(http, paths("/messages/new", "/messages/emergency", "/messages/emergency/shown"));
        return http.build();
    }

    @Bean
    @Order(50)
    SecurityFilterChain portal(
            HttpSecurity http,
            ObjectProvider<UserDetailsService> accounts,
            PasswordEncoder passwords,
            SignInLimits limits,
            Clock clock)
            throws Exception {
        return http.authenticationManager(limits.limited("patient", patients(accounts, passwords)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(EMERGENCY_SENT)
                        .permitAll()
                        .requestMatchers(OF_PATIENTS)
                        .hasAuthority(Authorities.PATIENT)
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("email")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailure(LOGIN, clock)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(signInIfKnown())
                        .defaultAccessDeniedHandlerFor((request, response, failure) -> notFound(response), UNKNOWN))
                .requestCache(cache -> cache.requestCache(pagesOfPatients()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .csrf(csrf -> {
                    Csrf.cookie(csrf);
                    csrf.ignoringRequestMatchers(EMERGENCY_SENT);
                })
                .headers(PageHeaders::strict)
                .build();
    }

    private static AuthenticationEntryPoint signInIfKnown() {
        var signIn = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, failure) -> {
            if (UNKNOWN.matches(request)) {
                notFound(response);
            } else {
                signIn.commence(request, response, failure);
            }
        };
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Where signing in leads back to; an address that does not exist needs no session to remember it. */
    private static RequestCache pagesOfPatients() {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(
                request -> request.getMethod().equals(HttpMethod.GET.name()) && OF_PATIENTS.matches(request));
        return pages;
    }

    private static AuthenticationProvider patients(
            ObjectProvider<UserDetailsService> accounts, PasswordEncoder passwords) {
        // late: the accounts need the database, the chain is built before it
        var provider =
                new DaoAuthenticationProvider(email -> accounts.getObject().loadUserByUsername(email));
        provider.setPasswordEncoder(passwords);
        // the state of an account is looked at only after the password: else a locked one answers sooner than no
        // account
        provider.setPreAuthenticationChecks(account -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        provider.setAuthoritiesMapper(any -> Set.of(new SimpleGrantedAuthority(Authorities.PATIENT)));
        return provider;
    }

    private static void open(HttpSecurity http, RequestMatcher paths) throws Exception {
        http.securityMatcher(paths)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PageHeaders::strict);
    }

    private static RequestMatcher paths(String... patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(p -> (RequestMatcher) builder.matcher(p))
                .toList());
    }
}
