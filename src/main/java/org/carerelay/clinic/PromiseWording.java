package org.carerelay.clinic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How one language says a promised time; "by" and "at" change form in Spanish, so each is a whole phrase. */
enum PromiseWording {
    ENGLISH {
        @Override
        String by(LocalTime time, LocalDate day) {
            return "by " + clock(time) + " on " + weekday(day);
        }

        @Override
        String at(LocalTime time, LocalDate day) {
            return "on " + weekday(day) + " at " + clock(time);
        }

        @Override
        String date(LocalDate day) {
            return format(day, "MMMM d", Locale.US);
        }

        private static String weekday(LocalDate day) {
            return format(day, "EEEE, MMMM d", Locale.US);
        }

        @Override
        String clock(LocalTime time) {
            return englishWord(time, twelveHours(time) + (isMorning(time) ? " a.m." : " p.m."));
        }
    },

    BRITISH {
        @Override
        String by(LocalTime time, LocalDate day) {
            return "by " + clock(time) + " on " + weekday(day);
        }

        @Override
        String at(LocalTime time, LocalDate day) {
            return "on " + weekday(day) + " at " + clock(time);
        }

        @Override
        String date(LocalDate day) {
            return format(day, "d MMMM", Locale.UK);
        }

        private static String weekday(LocalDate day) {
            return format(day, "EEEE d MMMM", Locale.UK);
        }

        @Override
        String clock(LocalTime time) {
            return englishWord(time, twelveHours(time) + (isMorning(time) ? "am" : "pm"));
        }
    },

    SPANISH {
        @Override
        String by(LocalTime time, LocalDate day) {
            String until = time.equals(LocalTime.NOON) ? "antes del mediodía" : "antes de " + clock(time);
            return until + " del " + weekday(day);
        }

        @Override
        String at(LocalTime time, LocalDate day) {
            String hour = time.equals(LocalTime.NOON) ? "al mediodía" : "a " + clock(time);
            return "el " + weekday(day) + " " + hour;
        }

        @Override
        String date(LocalDate day) {
            return format(day, "d 'de' MMMM", LATIN_AMERICA);
        }

        private static String weekday(LocalDate day) {
            return format(day, "EEEE d 'de' MMMM", LATIN_AMERICA);
        }

        @Override
        String clock(LocalTime time) {
            if (time.equals(LocalTime.MIDNIGHT)) {
                return "la medianoche";
            }
            String hours = twelveHours(time);
            String article = hours.equals("1") || hours.startsWith("1:") ? "la " : "las ";
            return article + hours + (isMorning(time) ? " a. m." : " p. m.");
        }
    };

    private static final Locale LATIN_AMERICA = Locale.forLanguageTag("es-MX");

    /** The time of day alone; in Spanish with its article. */
    abstract String clock(LocalTime time);

    abstract String by(LocalTime time, LocalDate day);

    abstract String at(LocalTime time, LocalDate day);

    abstract String date(LocalDate day);

    private static String englishWord(LocalTime time, String otherwise) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        return time.equals(LocalTime.MIDNIGHT) ? "midnight" : otherwise;
    }

    /** {@code 3} or {@code 3:30}. */
    private static String twelveHours(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "h" : "h:mm", Locale.ROOT));
    }

    private static boolean isMorning(LocalTime time) {
        return time.isBefore(LocalTime.NOON);
    }

    private static String format(LocalDate day, String pattern, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
