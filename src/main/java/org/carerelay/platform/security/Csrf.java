package org.carerelay.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Forms carry {@code _csrf}, scripts the header {@code X-Carerelay-Csrf}. In a cookie, so that a sign-in page left open
 * over lunch still works; under names of our own, because the engine's web applications use the usual ones.
 */
final class Csrf {

    private Csrf() {}

    static void cookie(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("CARERELAY-CSRF");
        tokens.setHeaderName("X-Carerelay-Csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        var handler = new XorCsrfTokenRequestAttributeHandler();
        // at once, not on first use: a long page is on its way before its form asks for the token
        handler.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(handler);
    }
}
