package org.carerelay.messaging;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 random bits: the address of a request cannot be guessed. */
final class RequestToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestToken() {}

    static String next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
