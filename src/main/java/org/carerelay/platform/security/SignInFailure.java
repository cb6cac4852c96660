package org.carerelay.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page: the same answer whatever was wrong, or from when to try again. */
public final class SignInFailure implements AuthenticationFailureHandler {

    /** Request attribute for the page: the {@link Instant} from which there are tries again. */
    public static final String TRY_AGAIN_AT = "tryAgainAt";

    private final String page;
    private final Clock clock;

    SignInFailure(String page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyTriesException tooMany) {
            sayWhen(tooMany.tryAgainAt(), request, response);
        } else if (failure instanceof InternalAuthenticationServiceException) {
            // our fault, for example a database that does not answer: nothing was wrong with what was typed
            throw new ServletException(failure);
        } else {
            response.sendRedirect(page + "?error");
        }
    }

    private void sayWhen(Instant tryAgainAt, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long seconds = Math.max(1, Duration.between(clock.instant(), tryAgainAt).toSeconds());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        request.setAttribute(TRY_AGAIN_AT, tryAgainAt);
        request.getRequestDispatcher(page).forward(new AsGet(request), response);
    }

    /** The page answers to GET only. */
    private static final class AsGet extends HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
