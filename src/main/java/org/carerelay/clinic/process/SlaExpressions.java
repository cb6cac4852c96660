package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.clinic.SlaLevel;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.kernel.Urgency;
import org.carerelay.platform.engine.BuildingBlock;
import org.carerelay.platform.engine.CurrentProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What models write as {@code ${sla.…}}: due dates, timers and priorities of the process in which they stand, counted
 * from now.
 */
@Component("sla")
@BuildingBlock
public class SlaExpressions {

    /**
     * For a level that the policy does not have. A timer needs a date, and a model must not break because an analyst
     * turned a level off; one day before the end of what a MySQL {@code datetime} holds, so right in every time zone.
     */
    static final Date NEVER = Date.from(Instant.parse("9999-12-30T00:00:00Z"));

    private final SlaPolicy policy;
    private final ClinicHours hours;
    private final Clock clock;

    SlaExpressions(SlaPolicy policy, ClinicHours hours, Clock clock) {
        this.policy = policy;
        this.hours = hours;
        this.clock = clock;
    }

    /** Due date of a stage: {@code ${sla.due('triage', urgency)}}. */
    public Date due(String stage, String urgency) {
        return due(stage, urgency, null);
    }

    /** Due date of a stage that depends on the category: {@code ${sla.due('answer', urgency, category)}}. */
    public Date due(String stage, String urgency, @Nullable String category) {
        return date(policy.due(CurrentProcess.key(), stage, known(urgency), filled(category), clock.instant()));
    }

    /** When a stage reaches a level: {@code ${sla.at('triage', urgency, 'L1')}}. */
    public Date at(String stage, String urgency, String level) {
        return at(stage, urgency, level, null);
    }

    /** When a stage reaches a level, by category: {@code ${sla.at('answer', urgency, 'L1', category)}}. */
    public Date at(String stage, String urgency, String level, @Nullable String category) {
        return date(policy.at(CurrentProcess.key(), stage, known(urgency), filled(category), level, clock.instant()));
    }

    /** When a stage reaches its levels, one after another: {@code ${sla.levels('triage', urgency)}}. */
    public String levels(String stage, String urgency) {
        return levels(stage, urgency, null);
    }

    /**
     * When a stage reaches its levels, as the cycle of one timer: the engine asks again each time the timer fires, and
     * learns the time of the next level, counted from the moment the stage began.
     */
    public String levels(String stage, String urgency, @Nullable String category) {
        Instant now = clock.instant();
        Instant since = CurrentProcess.waitingSince().orElse(now);
        Instant next = Arrays.stream(SlaLevel.values())
                .flatMap(
                        level -> policy
                                .at(CurrentProcess.key(), stage, known(urgency), filled(category), level.name(), since)
                                .stream())
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(NEVER.toInstant());
        return "R1/" + next + "/P1D";
    }

    /** Task priority, the base of the urgency's band: {@code ${sla.priority(urgency)}}. */
    public int priority(String urgency) {
        return known(urgency).priority();
    }

    /**
     * The group that is there now: {@code ${sla.onDuty('triage-nurse', urgency)}} is the clinician on call for what
     * cannot wait while the clinic is closed, otherwise the group itself.
     */
    public String onDuty(String group, String urgency) {
        Urgency known = known(urgency);
        boolean cannotWait = known == Urgency.EMERGENCY || known == Urgency.URGENT;
        return cannotWait && !hours.clock().isOpen(clock.instant()) ? StaffGroup.ONCALL_CLINICIAN.id() : group;
    }

    private static Date date(Optional<Instant> moment) {
        return moment.map(Date::from).orElse(NEVER);
    }

    private static Urgency known(String urgency) {
        return Arrays.stream(Urgency.values())
                .filter(each -> each.name().equals(urgency))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The variable urgency must be one of " + Arrays.toString(Urgency.values()) + "."));
    }

    /** Expressions turn a variable without a value into empty text. */
    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
