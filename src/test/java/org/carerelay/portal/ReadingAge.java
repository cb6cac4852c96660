package org.carerelay.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How hard a text is to read: a tripwire, not a proof. Numbers and clock times count as short words. */
final class ReadingAge {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+(\\s|$)|\\n+");
    private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SPANISH_VOWELS = Pattern.compile("[aeo]|[áéíóú]|[iuü]+(?![aeoáéó])(?<![aeoáéó][iuü])");

    private ReadingAge() {}

    /** Flesch-Kincaid grade: 6 is an age of about 11. */
    static double englishGrade(String text) {
        List<String> words = words(text);
        int syllables = words.stream().mapToInt(ReadingAge::englishSyllables).sum();
        return 0.39 * words.size() / sentences(text) + 11.8 * syllables / words.size() - 15.59;
    }

    /** INFLESZ: 65 and more is easy, 80 very easy. */
    static double spanishEase(String text) {
        List<String> words = words(text);
        int syllables = words.stream().mapToInt(ReadingAge::spanishSyllables).sum();
        return 206.835 - 62.3 * syllables / words.size() - (double) words.size() / sentences(text);
    }

    private static long sentences(String text) {
        return SENTENCE_END
                .splitAsStream(text.replace("a.m.", "am").replace("p.m.", "pm").replaceAll("([ap])\\. m\\.", "$1m"))
                .filter(sentence -> sentence.chars().anyMatch(Character::isLetter))
                .count();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static int englishSyllables(String word) {
        String spoken = word.length() > 3 ? word.replaceAll("(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$", "") : word;
        return Math.max(1, (int) ENGLISH_VOWELS.matcher(spoken).results().count());
    }

    private static int spanishSyllables(String word) {
        return Math.max(1, (int)
                SPANISH_VOWELS.matcher(word.replace("qu", "q")).results().count());
    }
}
