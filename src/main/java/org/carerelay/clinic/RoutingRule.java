package org.carerelay.clinic;

import java.util.Arrays;
import java.util.List;

/**
 * A row of the routing table.
 *
 * @param groups candidate groups; empty for the person alone
 * @param coverAtQuarter whether somebody else is asked when a quarter of the time is left
 */
public record RoutingRule(List<String> groups, Person person, Release release, boolean coverAtQuarter) {

    /** Who in particular. */
    public enum Person {
        /** The patient's own clinician. */
        OWN,
        /** Who stands in for them. */
        COVER,
        OWN_AND_COVER,
        /** The physicians who are at work. */
        ON_DUTY,
        NOBODY
    }

    /** From when on it is to be seen. */
    public enum Release {
        NOW,
        /** When the own clinician next reads messages. */
        INBOX,
        /** When the own clinician first reads messages after an absence. */
        RETURN,
        /** When a quarter of the time is left. */
        QUARTER
    }

    /**
     * Reads the cells of a row.
     *
     * @throws IllegalArgumentException when a cell holds none of the words that the table explains
     */
    public static RoutingRule of(String groups, String person, String release, String cover) {
        return new RoutingRule(
                groups.equals("-")
                        ? List.of()
                        : Arrays.stream(groups.split(",")).map(String::strip).toList(),
                Person.valueOf(person),
                Release.valueOf(release),
                covers(cover));
    }

    private static boolean covers(String cell) {
        return switch (cell) {
            case "QUARTER" -> true;
            case "-" -> false;
            default -> throw new IllegalArgumentException("cover must be QUARTER or -, not " + cell);
        };
    }
}
