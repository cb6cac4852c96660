package org.carerelay.platform.security;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many tries to sign in; says nothing about whether the account exists. */
final class TooManyTriesException extends AuthenticationException {

    private final transient Instant tryAgainAt;

    TooManyTriesException(Instant tryAgainAt) {
        super("too many tries to sign in");
        this.tryAgainAt = tryAgainAt;
    }

    Instant tryAgainAt() {
        return tryAgainAt;
    }
}
