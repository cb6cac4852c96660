package org.carerelay.clinic;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who works when, who is on call and who stands in for whom: the one place to ask before work reaches a clinician.
 * Moments go in and come out as instants; days and clock times are those of the clinic's zone. A change takes effect at
 * once on the node that made it and within half a minute on every other.
 */
@Service
public class Rota {

    /** Its members are who stands on the rota, not who belongs to it. */
    static final String ONCALL_CLINICIAN = "oncall-clinician";

    private static final Duration KEPT = Duration.ofSeconds(30);

    /** How long what is over is still looked at. */
    private static final Duration HISTORY = Duration.ofDays(100);

    private final ClinicTimeStore store;
    private final ClinicHours hours;
    private final StaffDirectory staff;
    private final Clock clock;
    private final ZoneId zone;
    private final LoadingCache<ZoneId, ClinicTimetable> loaded;

    Rota(ClinicTimeStore store, ClinicHours hours, StaffDirectory staff, ClinicSettings settings, Clock clock) {
        this.store = store;
        this.hours = hours;
        this.staff = staff;
        this.clock = clock;
        this.zone = settings.timeZone();
        this.loaded = Caffeine.newBuilder().expireAfterWrite(KEPT).build(this::load);
    }

    /** What a clinician does at that moment; {@code OFF} for somebody whose time the clinic does not plan. */
    public ClinicianState stateOf(String userId, Instant at) {
        return days().stateOf(userId, at);
    }

    /**
     * The rest of the present inbox block, or the next one; never in an absence or on a day on which the clinic is
     * closed.
     *
     * @return empty when there is none within 60 days
     */
    public Optional<Span> nextInboxTime(String userId, Instant from) {
        return days().nextInboxTime(userId, from);
    }

    /** When somebody who is on leave at that moment is back; empty when they are not on leave. */
    public Optional<Instant> leaveEnds(String userId, Instant at) {
        return days().leaveEnds(userId, at);
    }

    /** Since when somebody is on leave, or no longer works here; empty when they are there. */
    public Optional<Instant> awaySince(String userId, Instant at) {
        return timetable().awaySince(userId, at);
    }

    /** Who stands in for a clinician at that moment; empty when nobody who is there was named. */
    public Optional<String> coverOf(String userId, Instant at) {
        return new Covers(timetable()).coverOf(userId, at);
    }

    /** Who can be called; the backup of the shift where its first is away, empty when there is nobody. */
    public Optional<OnCall> onCallAt(Instant at) {
        return new OnCallRota(timetable()).at(at);
    }

    /**
     * Members of a group who are at work at that moment. For {@code oncall-clinician} the rota, first one first; others
     * whose time the clinic does not plan are at work while it is open.
     */
    public List<String> onDuty(String groupId, Instant at) {
        if (ONCALL_CLINICIAN.equals(groupId)) {
            return onCallAt(at).stream()
                    .flatMap(onCall -> Stream.concat(Stream.of(onCall.clinician()), Stream.ofNullable(onCall.backup())))
                    .toList();
        }
        return staff.membersOf(groupId).stream()
                .filter(member -> isAtWork(member, at))
                .toList();
    }

    private boolean isAtWork(String member, Instant at) {
        if (!plans(member)) {
            return hours.clock().isOpen(at);
        }
        return switch (stateOf(member, at)) {
            case IN_SESSION, INBOX_TIME, ONCALL -> true;
            case PROTECTED, OFF, LEAVE, LEFT -> false;
        };
    }

    /** Where the on-call rota does not hold, from a moment on for so many days of 24 hours. */
    public List<RotaGap> gaps(Instant from, int days) {
        Instant start = from.truncatedTo(ChronoUnit.MINUTES);
        return new OnCallRota(timetable()).gapsIn(new Span(start, start.plus(Duration.ofDays(days))));
    }

    /** Everybody whose time the clinic plans, by name; those who left included. */
    public List<Clinician> clinicians() {
        return timetable().clinicians();
    }

    /** Whether the clinic plans this person's time. */
    public boolean plans(String userId) {
        return timetable().clinician(userId).isPresent();
    }

    /** The zone in which the clinic plans. */
    public ZoneId zone() {
        return zone;
    }

    /** Weekly sessions, the earlier in the day the earlier in the list. */
    public List<WeeklySession> sessions() {
        return timetable().sessions();
    }

    /** Absences that are not over yet at a moment, the earliest first. */
    public List<Absence> absencesFrom(Instant from) {
        return timetable().absences().stream()
                .filter(absence -> absence.span().end().isAfter(from))
                .toList();
    }

    /** Shifts on call that overlap a stretch of time, in order. */
    public List<OnCallShift> shiftsIn(Span span) {
        return timetable().shifts().stream()
                .filter(shift -> shift.span().overlaps(span))
                .toList();
    }

    /** What a clinician does on a day beside being on call, from midnight to midnight, in order and without a break. */
    public List<RotaPeriod> periodsOf(String userId, LocalDate day) {
        return days().periodsOf(userId, day);
    }

    /** As the database has it now, for checks before a change. */
    ClinicTimetable readTimetable() {
        return load(zone);
    }

    /** Forgets what was read: the next question is answered by the database. */
    public void refresh() {
        loaded.invalidateAll();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClinicTimeChanged changed) {
        refresh();
    }

    private ClinicianDays days() {
        return new ClinicianDays(timetable());
    }

    private ClinicTimetable timetable() {
        return loaded.get(zone);
    }

    private ClinicTimetable load(ZoneId inZone) {
        Instant from = clock.instant().minus(HISTORY);
        return new ClinicTimetable(
                inZone,
                hours::isClosed,
                store.clinicians(),
                store.sessions(),
                store.absencesFrom(from),
                store.shiftsFrom(from));
    }
}
