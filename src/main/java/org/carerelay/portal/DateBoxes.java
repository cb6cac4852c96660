package org.carerelay.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date as people type it: three boxes, the month as a number or by name in either language.
 *
 * <p>As one text it is an ISO date when the boxes make a real one, else the three boxes with slashes between, so that
 * nothing typed is lost and the form can refuse it.
 */
record DateBoxes(String day, String month, String year) {

    static final DateBoxes EMPTY = new DateBoxes("", "", "");

    static DateBoxes of(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return new DateBoxes(plain(text.substring(8, 10)), plain(text.substring(5, 7)), text.substring(0, 4));
        }
        String[] boxes = text.split("/", -1);
        return boxes.length == 3 ? new DateBoxes(boxes[0], boxes[1], boxes[2]) : EMPTY;
    }

    String asText() {
        if (Stream.of(day, month, year).allMatch(String::isBlank)) {
            return "";
        }
        return date().map(LocalDate::toString).orElseGet(() -> withoutSlashes(day, month, year));
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), monthNumber(), number(day)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private int monthNumber() {
        String typed = month.strip().toLowerCase(Locale.ROOT).replace(".", "");
        return Arrays.stream(Month.values())
                .filter(candidate -> isNamed(candidate, typed))
                .findFirst()
                .map(Month::getValue)
                .orElseGet(() -> number(typed));
    }

    /** The first three letters suffice: they differ in both languages. */
    private static boolean isNamed(Month month, String typed) {
        return typed.length() >= 3
                && LanguageConfiguration.LANGUAGES.stream()
                        .map(language -> month.getDisplayName(TextStyle.FULL, language))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.startsWith(typed));
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    private static String plain(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static String withoutSlashes(String... boxes) {
        return String.join(
                "/", List.of(boxes).stream().map(box -> box.replace('/', ' ')).toList());
    }
}
