package org.carerelay.clinic;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * When a stage of a request is due, when it escalates and who helps then: the policy table of the analysts, counted on
 * the clinic's clock. Moments are whole seconds.
 */
@Service
public class SlaPolicy {

    private static final LocalTime AFTER_HOURS = LocalTime.of(23, 59);

    private final SlaPolicyTable table;
    private final ClinicHours hours;

    SlaPolicy(SlaPolicyTable table, ClinicHours hours) {
        this.table = table;
        this.hours = hours;
    }

    /**
     * When the stage is due if it begins at {@code from}; the same as level {@code L1}.
     *
     * @param process key of the process
     * @param stage what is being waited for, for example {@code triage}
     * @param category code of the kind of request, if it has one
     * @return empty when the policy sets no time
     */
    public Optional<Instant> due(
            String process, String stage, Urgency urgency, @Nullable String category, Instant from) {
        return at(process, stage, urgency, category, SlaLevel.L1.name(), from);
    }

    /**
     * When the stage reaches an escalation level if it begins at {@code from}.
     *
     * @param level {@code L0} to {@code L3}
     * @return empty when the policy does not have this level
     */
    public Optional<Instant> at(
            String process, String stage, Urgency urgency, @Nullable String category, String level, Instant from) {
        ClinicClock clock = hours.clock();
        return rule(process, stage, urgency, category, from, clock)
                .at(SlaLevel.valueOf(level))
                .after(from, clock)
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The group that helps from that level on with a stage that began at {@code from}; empty when nobody is added. */
    public Optional<String> helper(
            String process, String stage, Urgency urgency, @Nullable String category, String level, Instant from) {
        return rule(process, stage, urgency, category, from, hours.clock()).helper(SlaLevel.valueOf(level));
    }

    private SlaRule rule(
            String process, String stage, Urgency urgency, @Nullable String category, Instant from, ClinicClock clock) {
        LocalTime arrival = clock.isOpenDay(from)
                ? LocalTime.ofInstant(from, clock.zone()).truncatedTo(ChronoUnit.MINUTES)
                : AFTER_HOURS;
        return table.ruleFor(new SlaQuestion(process, stage, urgency, category, null, arrival));
    }
}
