package org.carerelay.platform.security;

import java.time.Clock;
import java.util.Locale;
import org.carerelay.platform.web.LimitSettings;
import org.carerelay.platform.web.NetworkAddress;
import org.carerelay.platform.web.RateLimit;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Limits wrong tries to sign in by place: per address, and per account from one address. Never per account alone:
 * a stranger who types wrong passwords elsewhere must not keep a clinician out.
 */
@Component
class SignInLimits {

    private final RateLimit perAccount;
    private final RateLimit perAddress;

    SignInLimits(LimitSettings settings, Clock clock) {
        this.perAccount = new RateLimit(settings.signInPerAccount(), clock);
        this.perAddress = new RateLimit(settings.signInPerAddress(), clock);
    }

    /**
     * A manager that asks the provider only while there are tries left.
     *
     * @param kind keeps the accounts of patients and staff apart
     */
    AuthenticationManager limited(String kind, AuthenticationProvider provider) {
        var manager = new ProviderManager(provider);
        return attempt -> authenticate(kind, manager, attempt);
    }

    private Authentication authenticate(String kind, AuthenticationManager manager, Authentication attempt) {
        String address = address(attempt);
        String account = kind + ' ' + attempt.getName().strip().toLowerCase(Locale.ROOT) + ' ' + address;
        take(perAddress, address);
        take(perAccount, account);
        Authentication signedIn = manager.authenticate(attempt);
        perAddress.giveBack(address);
        perAccount.giveBack(account);
        return signedIn;
    }

    private static void take(RateLimit limit, String key) {
        limit.take(key).ifPresent(tryAgainAt -> {
            throw new TooManyTriesException(tryAgainAt);
        });
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? NetworkAddress.subscriber(details.getRemoteAddress())
                : "unknown";
    }
}
