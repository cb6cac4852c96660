package org.carerelay.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic has planned, as it is at one moment: one time zone for all its people.
 *
 * @param closed tells whether a holiday or a closure keeps the clinic shut on a day
 */
record ClinicTimetable(
        ZoneId zone,
        Predicate<LocalDate> closed,
        List<Clinician> clinicians,
        List<WeeklySession> sessions,
        List<Absence> absences,
        List<OnCallShift> shifts) {

    ClinicTimetable {
        clinicians = List.copyOf(clinicians);
        sessions = List.copyOf(sessions);
        absences = List.copyOf(absences);
        shifts = List.copyOf(shifts);
    }

    Optional<Clinician> clinician(@Nullable String userId) {
        return clinicians.stream()
                .filter(clinician -> clinician.userId().equals(userId))
                .findFirst();
    }

    List<Absence> absencesOf(String userId) {
        return absences.stream()
                .filter(absence -> absence.clinician().equals(userId))
                .toList();
    }

    Optional<Absence> absence(String userId, Instant at) {
        return absences.stream()
                .filter(absence -> absence.clinician().equals(userId))
                .filter(absence -> absence.span().contains(at))
                .findFirst();
    }

    /** From the first moment of the day on which they left. */
    boolean hasLeft(String userId, Instant at) {
        return leftAt(userId).filter(left -> !at.isBefore(left)).isPresent();
    }

    Optional<Instant> leftAt(String userId) {
        return clinician(userId)
                .flatMap(clinician -> Optional.ofNullable(clinician.leftOn()))
                .map(this::startOf);
    }

    Optional<Instant> awaySince(String userId, Instant at) {
        return leftAt(userId)
                .filter(left -> !at.isBefore(left))
                .or(() -> absence(userId, at).map(absence -> absence.span().start()));
    }

    /** Whether this is one of the clinicians, still works here and is not on leave. */
    boolean canCover(@Nullable String userId, Instant at) {
        return clinician(userId)
                .map(Clinician::userId)
                .filter(known -> !hasLeft(known, at))
                .filter(known -> absence(known, at).isEmpty())
                .isPresent();
    }

    /** The same for every moment of the span. */
    boolean canCover(@Nullable String userId, Span span) {
        return canCover(userId, span.start())
                && leftAt(String.valueOf(userId)).filter(span::contains).isEmpty()
                && absences.stream()
                        .noneMatch(absence -> absence.clinician().equals(userId)
                                && absence.span().overlaps(span));
    }

    /** Midnight, or the first moment of a day that begins later. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
