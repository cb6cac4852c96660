package org.carerelay.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Closes text so that a browser can carry it but neither read nor change it, for a limited time. */
final class Seal {

    private static final int IV_BYTES = 12;

    private final AesBytesEncryptor encryptor;
    private final Duration lasts;
    private final Clock clock;

    Seal(Secret secret, String purpose, Duration lasts, Clock clock) {
        this.encryptor = new AesBytesEncryptor(
                new SecretKeySpec(secret.keyFor(purpose), "AES"),
                KeyGenerators.secureRandom(IV_BYTES),
                CipherAlgorithm.GCM);
        this.lasts = lasts;
        this.clock = clock;
    }

    Duration lasts() {
        return lasts;
    }

    String close(String text) {
        String dated = clock.instant().plus(lasts).getEpochSecond() + " " + text;
        byte[] closed = encryptor.encrypt(dated.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
    }

    /** The text, or empty when it is too old, changed, or closed by another secret. */
    Optional<String> open(String closed) {
        try {
            byte[] opened = encryptor.decrypt(Base64.getUrlDecoder().decode(closed));
            String[] dated = new String(opened, StandardCharsets.UTF_8).split(" ", 2);
            boolean fresh = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(dated[0])));
            return fresh ? Optional.of(dated[1]) : Optional.empty();
        } catch (RuntimeException e) {
            // whatever is wrong with it, it was not closed here, or not by this secret
            return Optional.empty();
        }
    }
}
