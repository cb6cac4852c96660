package org.carerelay.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often something may be tried, counted by each node on its own.
 *
 * @param signInPerAccount tries to sign in to one account from one address
 * @param signInPerAddress tries to sign in from one address, whatever the account
 */
@ConfigurationProperties("carerelay.limits")
public record LimitSettings(Limit signInPerAccount, Limit signInPerAddress) {

    /**
     * A number of tries that comes back evenly over a time.
     *
     * @param tries how many in a row
     * @param within time after which all of them are back
     */
    public record Limit(int tries, Duration within) {}
}
