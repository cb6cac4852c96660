package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carerelay.kernel.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The SLA policy")
@Tag("time-zone")
class SlaPolicyTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final SlaRule RULE = new SlaRule(
            SlaOffset.parse("1bh"),
            SlaOffset.parse("2bh"),
            SlaOffset.parse("4bh"),
            SlaOffset.parse("-"),
            "physician",
            "practice-manager",
            null);

    private final List<SlaQuestion> asked = new ArrayList<>();
    private final SlaPolicy policy = SlaPolicies.policy(
            question -> {
                asked.add(question);
                return RULE;
            },
            new ClinicClock(
                    MADRID,
                    day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                            ? List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))
                            : List.of()));

    @Test
    void counts_each_level_on_the_clinic_clock() {
        Instant from = at("2026-03-13T17:30");

        assertThat(policy.due("P", "triage", Urgency.SAME_DAY, null, from)).contains(at("2026-03-16T09:30"));
        assertThat(policy.at("P", "triage", Urgency.SAME_DAY, null, "L0", from)).contains(at("2026-03-16T08:30"));
        assertThat(policy.at("P", "triage", Urgency.SAME_DAY, null, "L2", from)).contains(at("2026-03-16T11:30"));
    }

    @Test
    void has_no_moment_and_no_helper_for_a_level_that_is_turned_off() {
        Instant from = at("2026-03-13T17:30");

        assertThat(policy.at("P", "triage", Urgency.SAME_DAY, null, "L3", from)).isEmpty();
        assertThat(policy.helper("P", "triage", Urgency.SAME_DAY, null, "L3", from))
                .isEmpty();
    }

    @Test
    void calls_nobody_for_a_reminder_and_a_group_after_a_breach() {
        Instant from = at("2026-03-13T17:30");

        assertThat(policy.helper("P", "triage", Urgency.SAME_DAY, null, "L0", from))
                .isEmpty();
        assertThat(policy.helper("P", "triage", Urgency.SAME_DAY, null, "L1", from))
                .contains("physician");
    }

    @Test
    void asks_with_the_clinic_s_local_time() {
        policy.due("P", "triage", Urgency.SAME_DAY, "REFILL", Instant.parse("2026-07-14T12:04:31Z"));

        assertThat(asked)
                .containsExactly(new SlaQuestion("P", "triage", Urgency.SAME_DAY, "REFILL", null, LocalTime.of(14, 4)));
    }

    @Test
    void takes_an_arrival_on_a_closed_day_as_one_late_in_the_evening() {
        policy.due("P", "triage", Urgency.SAME_DAY, null, at("2026-03-14T09:00"));

        assertThat(asked).extracting(SlaQuestion::localTime).containsExactly(LocalTime.of(23, 59));
    }

    @Test
    void answers_in_whole_seconds() {
        Instant from = at("2026-03-10T10:00").plusMillis(750);

        assertThat(policy.due("P", "triage", Urgency.SAME_DAY, null, from)).contains(at("2026-03-10T12:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }
}
