package org.carerelay.clinic;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When the clinic is open: weekly hours and closures from the database, public holidays from the calendar of its
 * country. A change takes effect at once on the node that made it and within half a minute on every other.
 */
@Component
public class ClinicHours {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final PublicHolidays holidays;
    private final ZoneId zone;
    private final LoadingCache<ZoneId, Loaded> loaded;

    ClinicHours(JdbcClient database, PublicHolidays holidays, ClinicSettings settings) {
        this.database = database;
        this.holidays = holidays;
        this.zone = settings.timeZone();
        this.loaded = Caffeine.newBuilder().expireAfterWrite(KEPT).build(this::load);
    }

    /** The clock that counts in these hours, in the clinic's zone. */
    public ClinicClock clock() {
        return loaded.get(zone).clock();
    }

    /** The hours of an ordinary week, for people to read; days on which the clinic stays closed are missing. */
    public Map<DayOfWeek, List<OpeningHours>> week() {
        return weeklyHours();
    }

    /** Whether a public holiday or a closure keeps the clinic shut that day, whatever its weekday. */
    public boolean isClosed(LocalDate day) {
        return isClosed(day, loaded.get(zone).closures());
    }

    /** Forgets what was read: the next question is answered by the database. */
    public void refresh() {
        loaded.invalidateAll();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClinicTimeChanged changed) {
        refresh();
    }

    private Loaded load(ZoneId inZone) {
        Map<DayOfWeek, List<OpeningHours>> week = weeklyHours();
        Set<LocalDate> closures = closures();
        var clock = new ClinicClock(
                inZone, day -> isClosed(day, closures) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of()));
        return new Loaded(clock, closures);
    }

    private boolean isClosed(LocalDate day, Set<LocalDate> closures) {
        return closures.contains(day) || holidays.isHoliday(day);
    }

    private Map<DayOfWeek, List<OpeningHours>> weeklyHours() {
        return database
                .sql("select weekday, opens, closes from opening_hours order by weekday, opens")
                .query((row, number) -> Map.entry(
                        DayOfWeek.valueOf(row.getString("weekday")),
                        new OpeningHours(
                                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        () -> new EnumMap<>(DayOfWeek.class),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Set<LocalDate> closures() {
        return new HashSet<>(database.sql("select closed_on from clinic_closure")
                .query((row, number) -> row.getObject("closed_on", LocalDate.class))
                .list());
    }

    private record Loaded(ClinicClock clock, Set<LocalDate> closures) {}
}
