package org.carerelay.kernel;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The unique name of a request, such as {@code MSG-7F3K9Q2M}: business key of its process, shown to staff, spoken on
 * the phone. Says nothing about the person or the content.
 */
public record Reference(String value) {

    // without 0, 1, I, L, O and U: nothing to mishear or misread, no accidental words
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("[A-Z]{3}-[" + ALPHABET + "]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("not a request reference");
        }
    }

    /** A new random reference with the three-letter prefix of its kind, for example {@code MSG}. */
    public static Reference next(String prefix) {
        var text = new StringBuilder(prefix).append('-');
        RANDOM.ints(8, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return new Reference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
