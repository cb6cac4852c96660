package org.carerelay.clinic;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes when the clinic is open; {@link ClinicHours} tells it. */
@Service
public class OpeningTimes {

    private final JdbcClient database;
    private final ClinicSettings clinic;
    private final ClinicChanges changes;
    private final Clock clock;

    OpeningTimes(JdbcClient database, ClinicSettings clinic, ClinicChanges changes, Clock clock) {
        this.database = database;
        this.clinic = clinic;
        this.changes = changes;
        this.clock = clock;
    }

    /** Days from a day on that somebody closed, beside public holidays and in order. */
    @Transactional(readOnly = true)
    public List<LocalDate> closuresFrom(LocalDate day) {
        return database.sql("select closed_on from clinic_closure where closed_on >= :day order by closed_on")
                .param("day", day)
                .query((row, index) -> row.getObject("closed_on", LocalDate.class))
                .list();
    }

    /**
     * Closes the clinic on a day.
     *
     * @param actor account of who asked for it
     * @throws ClinicTimeException when the day is over or closed already
     */
    @Transactional
    public void close(String actor, LocalDate day) {
        changes.begin();
        if (day.isBefore(LocalDate.ofInstant(clock.instant(), clinic.timeZone()))) {
            throw new ClinicTimeException("day", "This day is over. Choose today or a day to come.");
        }
        if (closuresFrom(day).contains(day)) {
            throw new ClinicTimeException("day", "The clinic is closed on this day already.");
        }
        database.sql("insert into clinic_closure (closed_on) values (:day)")
                .param("day", day)
                .update();
        changes.record(actor, "CLOSURE_ADDED", day.toString(), null);
    }

    /** Opens it again as on any such day; nothing happens when it is not closed. */
    @Transactional
    public void reopen(String actor, LocalDate day) {
        changes.begin();
        int removed = database.sql("delete from clinic_closure where closed_on = :day")
                .param("day", day)
                .update();
        if (removed > 0) {
            changes.record(actor, "CLOSURE_REMOVED", day.toString(), null);
        }
    }

    /**
     * Puts these hours in the place of those of a weekday.
     *
     * @param actor account of who asked for it
     * @param wanted none for a day on which the clinic stays closed
     * @throws ClinicTimeException when two overlap, or when the clinic would never open
     */
    @Transactional
    public void open(String actor, DayOfWeek weekday, List<OpeningHours> wanted) {
        changes.begin();
        List<OpeningHours> hours = wanted.stream()
                .sorted(Comparator.comparing(OpeningHours::opens))
                .toList();
        checkOverlap(hours);
        database.sql("delete from opening_hours where weekday = :weekday")
                .param("weekday", weekday.name())
                .update();
        hours.forEach(each -> database.sql(
                        "insert into opening_hours (weekday, opens, closes) values (:weekday, :opens, :closes)")
                .param("weekday", weekday.name())
                .param("opens", each.opens())
                .param("closes", each.closes())
                .update());
        checkSomeDayIsOpen();
        changes.record(
                actor,
                "OPENING_HOURS_CHANGED",
                weekday.name(),
                hours.stream().map(each -> each.opens() + "/" + each.closes()).collect(Collectors.joining(" ")));
    }

    static void checkOverlap(List<OpeningHours> inOrder) {
        for (int next = 1; next < inOrder.size(); next++) {
            LocalTime closes = inOrder.get(next - 1).closes();
            if (closes.equals(LocalTime.MIDNIGHT)
                    || closes.isAfter(inOrder.get(next).opens())) {
                throw new ClinicTimeException(
                        "secondOpens", "These hours overlap. Let the second begin when the first has ended.");
            }
        }
    }

    private void checkSomeDayIsOpen() {
        long days = database.sql("select count(*) from opening_hours")
                .query(Long.class)
                .single();
        if (days == 0) {
            throw new ClinicTimeException("opens", "Keep at least one day of the week open.");
        }
    }
}
