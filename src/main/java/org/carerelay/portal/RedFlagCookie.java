package org.carerelay.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries the answers of the first page to the later ones and across signing in, sealed, for half an hour. They stand in
 * no session, no address and no log.
 */
@Component
class RedFlagCookie {

    private static final String COOKIE = "messages-answers";

    private final Seal seal;
    private final ObjectMapper json;

    RedFlagCookie(Secret secret, Clock clock, ObjectMapper json) {
        this.seal = new Seal(secret, "red flags", Duration.ofMinutes(30), clock);
        this.json = json;
    }

    Optional<RedFlags> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(seal::open)
                .flatMap(this::parse);
    }

    void write(RedFlags flags, HttpServletRequest request, HttpServletResponse response) {
        set(seal.close(text(flags)), seal.lasts(), request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/messages")
                .maxAge(lasts)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String text(RedFlags flags) {
        try {
            return json.writeValueAsString(flags);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sets and texts can be written", e);
        }
    }

    /** Empty also when another version of this application closed it. */
    private Optional<RedFlags> parse(String text) {
        try {
            return Optional.of(json.readValue(text, RedFlags.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
