package org.carerelay.platform.forms;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that somebody typed. Characters are counted as Unicode code points, so an emoji is one (at times a few, when it
 * is composed) and a line break is one; form-js counts UTF-16 units and is therefore never more generous.
 */
final class TextAnswer {

    /** Most characters of a field for which the analyst set no limit. */
    static final int MOST_CHARACTERS = 10_000;

    private static final int MOST_CHARACTERS_FOR_PATTERN = 500;
    private static final int MOST_READS_FOR_PATTERN = 200_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@.<>\"]+(\\.[^\\s@.<>\"]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{7,30}");

    private TextAnswer() {}

    static @Nullable String read(FormComponent field, Object raw) {
        if (!(raw instanceof String typed)) {
            throw new UnfitAnswer("type.text");
        }
        String text = clean(field, typed);
        if (text.isEmpty()) {
            return null;
        }
        checkLength(field, text);
        checkShape(field, text);
        return text;
    }

    private static String clean(FormComponent field, String typed) {
        // no code point takes more than two units: whatever is longer is too long, and not worth another look
        if (typed.length() > 2 * mostCharacters(field)) {
            throw new UnfitAnswer("maxLength", mostCharacters(field));
        }
        if (typed.indexOf('\0') >= 0) {
            throw new UnfitAnswer("characters");
        }
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        String text = lines.codePoints()
                .filter(TextAnswer::canBeStored)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return field.type().equals("textfield") ? text.replace('\n', ' ').strip() : text.strip();
    }

    /** Everything but control characters and halves of a character. */
    private static boolean canBeStored(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint == '\n' || codePoint == '\t' || (!half && !Character.isISOControl(codePoint));
    }

    private static void checkLength(FormComponent field, String text) {
        int length = text.codePointCount(0, text.length());
        Integer fewest = field.minLength();
        if (fewest != null && length < fewest) {
            throw new UnfitAnswer("minLength", fewest);
        }
        if (length > mostCharacters(field)) {
            throw new UnfitAnswer("maxLength", mostCharacters(field));
        }
    }

    private static int mostCharacters(FormComponent field) {
        Integer most = field.maxLength();
        return most == null ? MOST_CHARACTERS : Math.min(most, MOST_CHARACTERS);
    }

    private static void checkShape(FormComponent field, String text) {
        Pattern pattern = field.pattern();
        if (pattern != null && !found(pattern, text)) {
            throw new UnfitAnswer("pattern");
        }
        String kind = field.validationType();
        if ("email".equals(kind) && (text.length() > 254 || !EMAIL.matcher(text).matches())) {
            throw new UnfitAnswer("email");
        }
        if ("phone".equals(kind) && !isPhoneNumber(text)) {
            throw new UnfitAnswer("phone");
        }
    }

    private static boolean isPhoneNumber(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 7 && digits <= 15 && PHONE.matcher(text).matches();
    }

    /** A pattern that backtracks without end, or into a stack overflow, counts as not found. */
    private static boolean found(Pattern pattern, String text) {
        if (text.length() > MOST_CHARACTERS_FOR_PATTERN) {
            throw new UnfitAnswer("maxLength", MOST_CHARACTERS_FOR_PATTERN);
        }
        try {
            return pattern.matcher(new CountedText(text, MOST_READS_FOR_PATTERN))
                    .find();
        } catch (CountedText.ReadTooOften e) {
            return false;
        }
    }
}
