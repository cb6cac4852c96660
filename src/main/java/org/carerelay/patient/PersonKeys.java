package org.carerelay.patient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a person is found: two descriptions of one person share at least one, so that a search reads a
 * few rows of an index however many records there are. A phonetic code finds names that sound alike.
 */
final class PersonKeys {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST = 160;

    private PersonKeys() {}

    static Set<String> of(Person person) {
        var keys = new LinkedHashSet<String>();
        LocalDate born = person.birthDate();
        Demographics known = person.demographics();
        soundsOf(person.familyName(), known.formerName()).forEach(sound -> {
            keys.add("born:" + DAY.format(born) + ':' + sound);
            keys.add("digits:" + digits(born) + ':' + sound);
        });
        // so that everybody has one, whatever their name is written in
        keys.add("name:" + DAY.format(born) + ':' + Names.plain(person.familyName()));
        add(keys, "email:", Names.plain(person.email()));
        add(keys, "phone:", Names.digits(person.phone()));
        add(keys, "member:", Names.compact(known.memberId()));
        return keys.stream().map(PersonKeys::shortened).collect(Collectors.toSet());
    }

    private static Stream<String> soundsOf(String familyName, @Nullable String formerName) {
        return Stream.concat(Names.words(familyName), Names.words(formerName))
                .flatMap(word -> Names.sounds(word).stream())
                .distinct();
    }

    private static void add(Set<String> keys, String kind, String value) {
        if (!value.isEmpty()) {
            keys.add(kind + value);
        }
    }

    private static String shortened(String key) {
        return key.substring(0, Math.min(key.length(), LONGEST));
    }

    /** The same for two dates of which one has day and month, or two digits, the wrong way round. */
    static String digits(LocalDate date) {
        return Arrays.stream(DAY.format(date).split("")).sorted().collect(Collectors.joining());
    }
}
