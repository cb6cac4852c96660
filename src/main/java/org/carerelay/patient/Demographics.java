package org.carerelay.patient;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What tells one person from another beside name and birth date; every part may be unknown.
 *
 * @param formerName an earlier family name
 * @param addressLine street and house number, as the person writes them
 * @param memberId number of the person with the insurer
 */
@Embeddable
public record Demographics(
        @Nullable String formerName,
        @Nullable String addressLine,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String memberId) {

    public static final Demographics UNKNOWN = new Demographics(null, null, null, null, null);

    /** Without what it says: this may end in a log. */
    @Override
    public String toString() {
        return "Demographics";
    }
}
