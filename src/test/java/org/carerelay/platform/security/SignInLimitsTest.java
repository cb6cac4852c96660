package org.carerelay.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.carerelay.platform.web.LimitSettings;
import org.carerelay.platform.web.LimitSettings.Limit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.AbstractUserDetailsAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SignInLimitsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AuthenticationManager staff = new SignInLimits(
                    new LimitSettings(new Limit(3, Duration.ofMinutes(15)), new Limit(6, Duration.ofMinutes(15))),
                    Clock.fixed(NOON, ZoneOffset.UTC))
            .limited("staff", new OpenSesame());

    @Test
    void after_too_many_wrong_tries_even_the_right_password_has_to_wait() {
        wrongTries(3, "nina", "192.0.2.1");

        assertThatExceptionOfType(TooManyTriesException.class)
                .isThrownBy(() -> signIn("nina", "sesame", "192.0.2.1"))
                .satisfies(e -> assertThat(e.tryAgainAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5))));
    }

    @Test
    void a_stranger_elsewhere_cannot_keep_the_nurse_out() {
        wrongTries(3, "nina", "203.0.113.9");

        assertThat(signIn("nina", "sesame", "192.0.2.1")).isEqualTo("nina");
    }

    @Test
    void capitals_and_blanks_make_no_other_account() {
        wrongTries(3, "nina", "192.0.2.1");

        assertThatExceptionOfType(TooManyTriesException.class).isThrownBy(() -> signIn(" NINA", "sesame", "192.0.2.1"));
    }

    @Test
    void one_address_cannot_try_the_same_password_on_everybody() {
        for (int i = 0; i < 6; i++) {
            wrongTries(1, "user" + i, "192.0.2.1");
        }

        assertThatExceptionOfType(TooManyTriesException.class).isThrownBy(() -> signIn("nina", "sesame", "192.0.2.1"));
    }

    @Test
    void signing_in_rightly_costs_nothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(signIn("nina", "sesame", "192.0.2.1")).isEqualTo("nina");
        }
    }

    private void wrongTries(int number, String user, String address) {
        for (int i = 0; i < number; i++) {
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn(user, "wrong", address));
        }
    }

    private String signIn(String user, String password, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(user, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        return staff.authenticate(attempt).getName();
    }

    private static final class OpenSesame extends AbstractUserDetailsAuthenticationProvider {

        @Override
        protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken attempt) {
            if (!"sesame".equals(attempt.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
        }

        @Override
        protected UserDetails retrieveUser(String name, UsernamePasswordAuthenticationToken attempt) {
            return new User(name, "", List.of());
        }
    }
}
