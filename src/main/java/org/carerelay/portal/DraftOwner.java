package org.carerelay.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets a page that outlived its session still keep what was typed: the page carries, sealed, whose draft it is. It gives
 * no more than the right to add to that draft; reading it takes signing in as that person.
 */
@Component
class DraftOwner {

    static final String FIELD = "_owner";

    private final Seal seal;

    DraftOwner(Secret secret, Clock clock) {
        this.seal = new Seal(secret, "owner of a draft", Duration.ofHours(12), clock);
    }

    String seal(UUID account) {
        return seal.close(account.toString());
    }

    Optional<UUID> open(String sealed) {
        return seal.open(sealed).map(UUID::fromString);
    }
}
