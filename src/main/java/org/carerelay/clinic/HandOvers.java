package org.carerelay.clinic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the plan of the clinic into what the routing table asks for, and its answer into people and moments. Nothing
 * that is held shows later than cover comes, and cover comes before the time is over: when a quarter of the open time is
 * left. An inbox block is not filled beyond its length.
 */
@Component
public class HandOvers {

    private static final String PHYSICIAN = "physician";
    private static final String NO_CLINICIAN = "NONE";

    /** What has more time than this has no time set. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Rota rota;
    private final ClinicHours hours;
    private final StaffDirectory staff;
    private final BreakGlass breakGlass;
    private final InboxSettings settings;

    HandOvers(Rota rota, ClinicHours hours, StaffDirectory staff, BreakGlass breakGlass, InboxSettings settings) {
        this.rota = rota;
        this.hours = hours;
        this.staff = staff;
        this.breakGlass = breakGlass;
        this.settings = settings;
    }

    /** What the clinic's plan says about it: inputs of {@code ClinicianRoutingDecision} by name. */
    public Map<String, Object> inputs(HandOverQuestion question) {
        String clinician = planned(question.clinician());
        PatientId patient = question.patient();
        Instant since = question.since();
        return Map.of(
                "clinicianState",
                clinician == null
                        ? NO_CLINICIAN
                        : rota.stateOf(clinician, since).name(),
                "longAbsence",
                clinician != null && isLong(clinician, since),
                "inTime",
                clinician != null && reads(clinician, question).isPresent(),
                "reachable",
                clinician != null && patient != null && isReachable(clinician, patient, since),
                "clinicOpen",
                hours.clock().isOpen(since));
    }

    /** What a row of the table means for this work. */
    public HandOver plan(HandOverQuestion question, RoutingRule rule) {
        Instant quarter = quarterLeft(question);
        Instant shows = shows(question, rule, quarter)
                .filter(at -> at.isAfter(question.since()))
                .orElse(null);
        boolean onlyUsersSeeIt = rule.groups().isEmpty();
        boolean covered = rule.coverAtQuarter() && (shows != null || onlyUsersSeeIt);
        return new HandOver(rule.groups(), users(question, rule), shows, covered ? quarter : null);
    }

    /** Whom to tell about it at once, because they chose to be reached; empty when nobody did or it waits. */
    public Optional<ClinicianReached> reached(HandOverQuestion question, HandOver handOver, Reference reference) {
        String own = question.clinician();
        PatientId patient = question.patient();
        return own != null
                        && patient != null
                        && handOver.shows() == null
                        && handOver.users().contains(own)
                        && isReachable(own, patient, question.since())
                ? Optional.of(new ClinicianReached(reference, own, patient))
                : Optional.empty();
    }

    /** Who is asked when the own clinician does not read in time: whoever stands in for them, else who is at work. */
    public List<String> cover(@Nullable String clinician, Instant at) {
        return Optional.ofNullable(clinician)
                .flatMap(own -> rota.coverOf(own, at))
                .map(List::of)
                .orElseGet(() -> onDuty(clinician, at));
    }

    /** A clinician whose time the clinic does not plan cannot be waited for. */
    private @Nullable String planned(@Nullable String clinician) {
        return rota.clinicians().stream()
                .map(Clinician::userId)
                .filter(userId -> userId.equals(clinician))
                .findFirst()
                .orElse(null);
    }

    private List<String> users(HandOverQuestion question, RoutingRule rule) {
        String own = question.clinician();
        return switch (rule.person()) {
            case OWN -> Stream.ofNullable(own).toList();
            case COVER -> cover(own, question.since());
            case OWN_AND_COVER ->
                Stream.concat(Stream.ofNullable(own), cover(own, question.since()).stream())
                        .distinct()
                        .toList();
            case ON_DUTY -> onDuty(own, question.since());
            case NOBODY -> List.of();
        };
    }

    private List<String> onDuty(@Nullable String notThisOne, Instant at) {
        return rota.onDuty(PHYSICIAN, at).stream()
                .filter(member -> !member.equals(notThisOne))
                .toList();
    }

    private Optional<Instant> shows(HandOverQuestion question, RoutingRule rule, Instant quarter) {
        return switch (rule.release()) {
            case NOW -> Optional.empty();
            case INBOX, RETURN ->
                Optional.of(Optional.ofNullable(question.clinician())
                        .flatMap(own -> reads(own, question))
                        .orElse(quarter));
            case QUARTER -> Optional.of(quarter);
        };
    }

    /** Whoever left is not reached, whatever they chose before. */
    private boolean isReachable(String clinician, PatientId patient, Instant at) {
        return rota.stateOf(clinician, at) != ClinicianState.LEFT && breakGlass.allows(clinician, patient, at);
    }

    /**
     * The first inbox block, after an absence if there is one, that begins before a quarter of the time is left and has
     * room for one more beside what waits for this clinician until its end.
     */
    private Optional<Instant> reads(String clinician, HandOverQuestion question) {
        Instant since = question.since();
        Instant quarter = quarterLeft(question);
        Duration room = Duration.ZERO;
        Optional<Span> block =
                rota.nextInboxTime(clinician, rota.leaveEnds(clinician, since).orElse(since));
        while (block.filter(next -> next.start().isBefore(quarter)).isPresent()) {
            Span next = block.get();
            room = room.plus(Duration.between(next.start(), next.end()));
            if (workUntil(next.end(), clinician, question).compareTo(room) <= 0) {
                return Optional.of(next.start());
            }
            block = rota.nextInboxTime(clinician, next.end());
        }
        return Optional.empty();
    }

    private Duration workUntil(Instant end, String clinician, HandOverQuestion question) {
        return settings.perTask().multipliedBy(staff.meantFor(clinician, end, question.task()) + 1);
    }

    private boolean isLong(String clinician, Instant from) {
        return rota.leaveEnds(clinician, from)
                .filter(back -> back.isAfter(hours.clock().plusOpenDays(from, 1)))
                .isPresent();
    }

    /** When three quarters of the open time are over; of all time where the clinic does not open before it is due. */
    private Instant quarterLeft(HandOverQuestion question) {
        Instant since = question.since();
        Duration whole = Duration.between(since, question.due());
        Duration open =
                whole.compareTo(LONGEST) > 0 ? Duration.ZERO : hours.clock().openTimeBetween(since, question.due());
        return open.isZero()
                ? since.plus(threeQuarters(whole))
                : hours.clock().plusOpenTime(since, threeQuarters(open));
    }

    private static Duration threeQuarters(Duration whole) {
        return Duration.ofMinutes(whole.toMinutes() * 3 / 4);
    }
}
