package org.carerelay.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Asks the engine for the application itself, whatever the rights of the person whose request this is. */
public final class WithoutIdentity {

    private WithoutIdentity() {}

    /** The answer to a question that changes nothing; the caller's identity holds again afterwards. */
    public static <T> T ask(IdentityService identity, Supplier<T> question) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
