package org.carerelay.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One time cell of the SLA policy, as analysts write it.
 *
 * <table>
 * <caption>The grammar</caption>
 * <tr><td>{@code 15m}, {@code 2h}</td><td>minutes, hours on the wall clock, also at night</td></tr>
 * <tr><td>{@code 2bh}</td><td>open hours</td></tr>
 * <tr><td>{@code 1bd}</td><td>open days, ending at the same clock time</td></tr>
 * <tr><td>{@code close}</td><td>close of business</td></tr>
 * <tr><td>{@code next-bd 10:00}</td><td>a clock time on the next open day</td></tr>
 * <tr><td>{@code -}</td><td>never</td></tr>
 * </table>
 */
public sealed interface SlaOffset {

    /** The moment that lies this far after the start; empty for {@code -}. */
    Optional<Instant> after(Instant start, ClinicClock clock);

    /** @throws IllegalArgumentException with a sentence for the analyst when the cell is none of the forms above */
    static SlaOffset parse(String cell) {
        return SlaOffsetGrammar.parse(cell.strip());
    }

    /** Wall clock time. */
    record WallTime(Duration duration) implements SlaOffset {
        @Override
        public Optional<Instant> after(Instant start, ClinicClock clock) {
            return Optional.of(start.plus(duration));
        }
    }

    /** Time during which the clinic is open. */
    record OpenTime(Duration duration) implements SlaOffset {
        @Override
        public Optional<Instant> after(Instant start, ClinicClock clock) {
            return Optional.of(clock.plusOpenTime(start, duration));
        }
    }

    /** Days on which the clinic opens. */
    record OpenDays(int days) implements SlaOffset {
        @Override
        public Optional<Instant> after(Instant start, ClinicClock clock) {
            return Optional.of(clock.plusOpenDays(start, days));
        }
    }

    /** The end of the day's opening hours. */
    record CloseOfBusiness() implements SlaOffset {
        @Override
        public Optional<Instant> after(Instant start, ClinicClock clock) {
            return Optional.of(clock.closeOfBusiness(start));
        }
    }

    /** A clinic-local clock time on the next open day. */
    record NextOpenDay(LocalTime time) implements SlaOffset {
        @Override
        public Optional<Instant> after(Instant start, ClinicClock clock) {
            return Optional.of(clock.nextOpenDayAt(start, time));
        }
    }

    /** The policy does not have this level. */
    record Never() implements SlaOffset {
        @Override
        public Optional<Instant> after(Instant start, ClinicClock clock) {
            return Optional.empty();
        }
    }
}
