package org.carerelay.messaging.process;

import org.camunda.bpm.engine.IdentityService;
import org.carerelay.platform.engine.WithoutIdentity;
import org.carerelay.platform.forms.FormRejectedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A colleague who read the message too, before a ticked sign of an emergency counts for less. */
@Component
class SecondReader {

    private final IdentityService identity;

    SecondReader(IdentityService identity) {
        this.identity = identity;
    }

    /** @throws FormRejectedException when it is nobody, somebody unknown, or the same person */
    void require(@Nullable String reader, String staff) {
        if (reader == null) {
            throw refused(
                    "The patient ticked an emergency sign: ask a colleague to read it too, and enter the user name.");
        }
        if (reader.strip().equals(staff)) {
            throw refused("The second reader must be somebody else than you.");
        }
        boolean known = WithoutIdentity.ask(
                        identity,
                        () -> identity.createUserQuery().userId(reader.strip()).count())
                > 0;
        if (!known) {
            throw refused("We do not know this second reader: check the user name of your colleague.");
        }
    }

    private static FormRejectedException refused(String sentence) {
        return new FormRejectedException("secondReader", sentence);
    }
}
