package org.carerelay.clinic;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who takes over from whom. */
final class Covers {

    private final ClinicTimetable timetable;

    Covers(ClinicTimetable timetable) {
        this.timetable = timetable;
    }

    /**
     * The cover that the absence names, otherwise that of the panel; where this one is away too, who covers them. Never
     * the person themselves, never somebody absent or gone.
     */
    Optional<String> coverOf(String userId, Instant at) {
        Set<String> asked = new HashSet<>();
        asked.add(userId);
        return coverOf(userId, at, asked);
    }

    private Optional<String> coverOf(String userId, Instant at, Set<String> asked) {
        return Stream.of(named(userId, at), panelCover(userId))
                .flatMap(Optional::stream)
                .filter(asked::add)
                .flatMap(cover ->
                        (timetable.canCover(cover, at) ? Optional.of(cover) : coverOf(cover, at, asked)).stream())
                .findFirst();
    }

    /** Whether following these covers leads back to where it began. */
    boolean leadsBack(String userId, @Nullable String firstCover, Instant at) {
        Set<String> seen = new HashSet<>();
        String next = firstCover;
        while (next != null && seen.add(next)) {
            if (next.equals(userId)) {
                return true;
            }
            next = coverNamedBy(next, at);
        }
        return false;
    }

    private @Nullable String coverNamedBy(String userId, Instant at) {
        return timetable.canCover(userId, at)
                ? null
                : named(userId, at).or(() -> panelCover(userId)).orElse(null);
    }

    private Optional<String> named(String userId, Instant at) {
        return timetable.absence(userId, at).flatMap(absence -> Optional.ofNullable(absence.cover()));
    }

    private Optional<String> panelCover(String userId) {
        return timetable.clinician(userId).flatMap(clinician -> Optional.ofNullable(clinician.panelCover()));
    }
}
