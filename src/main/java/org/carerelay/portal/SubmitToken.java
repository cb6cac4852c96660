package org.carerelay.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Shows that a form was sent from our own page, without a session: the same sealed value stands in a cookie, which only
 * our pages can set, and in the form.
 */
@Component
class SubmitToken {

    static final String FIELD = "token";
    private static final String COOKIE = "messages-token";
    private static final Duration LASTS = Duration.ofHours(12);

    private final Seal seal;

    SubmitToken(Secret secret, Clock clock) {
        this.seal = new Seal(secret, "submit token", LASTS, clock);
    }

    /** The value for the form; sets the cookie when the browser holds none that is good. */
    String forForm(HttpServletRequest request, HttpServletResponse response) {
        return carried(request).orElseGet(() -> handOut(request, response));
    }

    /** Whether form and cookie belong together. */
    boolean matches(HttpServletRequest request) {
        String sent = request.getParameter(FIELD);
        return sent != null
                && carried(request).filter(token -> equal(token, sent)).isPresent();
    }

    private String handOut(HttpServletRequest request, HttpServletResponse response) {
        String token = seal.close(UUID.randomUUID().toString());
        var cookie = ResponseCookie.from(COOKIE, token)
                .path("/messages")
                .maxAge(LASTS)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return token;
    }

    private Optional<String> carried(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(token -> seal.open(token).isPresent());
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
