package org.carerelay.patient;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In what two descriptions of people agree. Source: the fields of the HL7 Interoperable Digital Identity and Patient
 * Matching guide; what the agreement means is decided by {@code DuplicateDecision}.
 *
 * @param identifier whether both have the same number with an insurer
 * @param address whether both have the same street and postcode
 */
public record Likeness(boolean identifier, Name name, BirthDate birthDate, Contact contact, boolean address) {

    /** How alike the names are. */
    public enum Name {
        EXACT,
        /** Given and family name sound alike. */
        PHONETIC,
        /** One is called by the other's preferred name. */
        NICKNAME,
        /** One has the other's earlier family name. */
        FORMER,
        SURNAME_ONLY,
        NONE
    }

    /** How alike the birth dates are. */
    public enum BirthDate {
        EXACT,
        /** The same digits in another order. */
        TRANSPOSED,
        NONE
    }

    /** Which addresses both use. */
    public enum Contact {
        EMAIL,
        MOBILE,
        BOTH,
        NONE
    }

    public static Likeness of(Person one, Person other) {
        Demographics here = one.demographics();
        Demographics there = other.demographics();
        return new Likeness(
                same(here.memberId(), there.memberId(), Names::compact),
                names(one, other),
                birthDates(one.birthDate(), other.birthDate()),
                contacts(one, other),
                same(here.addressLine(), there.addressLine(), Names::compact)
                        && same(here.postcode(), there.postcode(), Names::compact));
    }

    /** They live together or share a phone or mailbox. */
    public boolean household() {
        return address || contact != Contact.NONE;
    }

    /** Inputs of {@code DuplicateDecision} by name. */
    public Map<String, Object> forRules() {
        return Map.of(
                "identifierMatch",
                identifier,
                "name",
                name.name(),
                "birthDate",
                birthDate.name(),
                "contact",
                contact.name(),
                "address",
                address,
                "household",
                household());
    }

    private static Name names(Person one, Person other) {
        boolean sameGiven = Names.plain(one.givenName()).equals(Names.plain(other.givenName()));
        boolean sameFamily = Names.plain(one.familyName()).equals(Names.plain(other.familyName()));
        if (sameGiven && sameFamily) {
            return Name.EXACT;
        }
        if (sameFamily && (isCalled(one, other) || isCalled(other, one))) {
            return Name.NICKNAME;
        }
        if (soundAlike(one.givenName(), other.givenName())) {
            if (isNowCalled(one, other) || isNowCalled(other, one)) {
                return Name.FORMER;
            }
            if (soundAlike(one.familyName(), other.familyName())) {
                return Name.PHONETIC;
            }
        }
        return soundAlike(one.familyName(), other.familyName()) ? Name.SURNAME_ONLY : Name.NONE;
    }

    private static boolean isCalled(Person one, Person other) {
        return same(one.givenName(), other.preferredName(), Names::plain);
    }

    private static boolean isNowCalled(Person one, Person before) {
        return same(one.demographics().formerName(), before.familyName(), Names::plain);
    }

    /** A word of each sounds the same; people without a given name agree in that. */
    private static boolean soundAlike(String one, String other) {
        Set<String> sounds = sounds(one);
        Set<String> others = sounds(other);
        return (sounds.isEmpty() && others.isEmpty()) || sounds.stream().anyMatch(others::contains);
    }

    private static Set<String> sounds(String name) {
        return Names.words(name).flatMap(word -> Names.sounds(word).stream()).collect(Collectors.toSet());
    }

    private static BirthDate birthDates(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return BirthDate.EXACT;
        }
        return PersonKeys.digits(one).equals(PersonKeys.digits(other)) ? BirthDate.TRANSPOSED : BirthDate.NONE;
    }

    private static Contact contacts(Person one, Person other) {
        boolean email = same(one.email(), other.email(), Names::plain);
        boolean phone = same(one.phone(), other.phone(), Names::digits);
        if (email && phone) {
            return Contact.BOTH;
        }
        if (email) {
            return Contact.EMAIL;
        }
        return phone ? Contact.MOBILE : Contact.NONE;
    }

    private static boolean same(@Nullable String one, @Nullable String other, Function<String, String> form) {
        String first = form.apply(Objects.requireNonNullElse(one, ""));
        return !first.isEmpty() && first.equals(form.apply(Objects.requireNonNullElse(other, "")));
    }
}
