package org.carerelay.patient;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/** What names, numbers and addresses have in common however they are written: capitals, accents, spaces and hyphens. */
final class Names {

    private static final int CODE_LENGTH = 6;

    private Names() {}

    /** In small letters, without accents, with single spaces; empty for nothing. */
    static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    /** Letters and digits of any script only. */
    static String compact(@Nullable String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\D", "");
    }

    /** The words of a name: of "García-López" both. */
    static Stream<String> words(@Nullable String name) {
        return Arrays.stream(plain(name).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    /** Phonetic codes of a word; the word itself in scripts for which there is none. */
    static Set<String> sounds(String word) {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(CODE_LENGTH);
        var codes = new LinkedHashSet<String>();
        for (boolean alternate : new boolean[] {false, true}) {
            String code = metaphone.doubleMetaphone(word, alternate);
            codes.add(code == null || code.isEmpty() ? word : code);
        }
        return codes;
    }
}
