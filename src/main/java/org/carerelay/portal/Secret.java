package org.carerelay.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret with which the portal seals what it hands to browsers: the setting {@code carerelay.secret}, the same on
 * every node. Without the setting it is random, which is right for a single node: pages that were open during a restart
 * have to be confirmed once more.
 */
@Component
class Secret {

    private final byte[] secret;

    Secret(@Value("${carerelay.secret:}") String setting) {
        this.secret = setting.isBlank() ? random() : setting.getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes for one purpose: a key that leaks says nothing about the others. */
    byte[] keyFor(String purpose) {
        return sign(secret, purpose);
    }

    static byte[] sign(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
