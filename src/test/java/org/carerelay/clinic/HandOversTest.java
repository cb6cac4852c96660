package org.carerelay.clinic;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerelay.clinic.Timetables.at;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerelay.clinic.RoutingRule.Person;
import org.carerelay.clinic.RoutingRule.Release;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.Test;

class HandOversTest {

    private static final DayOfWeek[] WORKING_DAYS = {MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY};

    private static final RoutingRule TO_INBOX = new RoutingRule(List.of("physician"), Person.OWN, Release.INBOX, true);
    private static final RoutingRule ALONE = new RoutingRule(List.of(), Person.OWN, Release.INBOX, true);
    private static final RoutingRule TO_COVER = new RoutingRule(List.of("physician"), Person.COVER, Release.NOW, false);
    private static final RoutingRule AFTER_LEAVE =
            new RoutingRule(List.of("physician"), Person.OWN, Release.RETURN, true);
    private static final RoutingRule LATE =
            new RoutingRule(List.of("physician"), Person.ON_DUTY, Release.QUARTER, false);

    private final StaffDirectory staff = mock(StaffDirectory.class);
    private final BreakGlass breakGlass = mock(BreakGlass.class);

    /** Monday 9 March 2026 is an ordinary working day, 8 to 18. Paula reads messages from 12 to 13 and from 17 to 18. */
    private final Timetables plan = new Timetables()
            .clinician("paula", "omar")
            .clinician("omar", "paula")
            .every("paula", SessionKind.SESSION, "09:00", "12:00", WORKING_DAYS)
            .every("paula", SessionKind.INBOX, "12:00", "13:00", WORKING_DAYS)
            .every("paula", SessionKind.PROTECTED, "13:00", "17:00", WORKING_DAYS)
            .every("paula", SessionKind.INBOX, "17:00", "18:00", WORKING_DAYS)
            .every("omar", SessionKind.SESSION, "09:00", "17:00", WORKING_DAYS);

    @Test
    void a_task_is_held_until_the_next_inbox_block() {
        var handOver = handOvers().plan(question("2026-03-09T14:00", "2026-03-11T14:00"), TO_INBOX);

        assertThat(handOver.shows()).isEqualTo(at("2026-03-09T17:00"));
        assertThat(handOver.users()).containsExactly("paula");
        assertThat(handOver.groups()).containsExactly("physician");
    }

    @Test
    void cover_comes_when_a_quarter_of_the_open_time_is_left() {
        // twenty open hours, of which fifteen are over on Tuesday at 19:00, so on Wednesday at 9:00
        var handOver = handOvers().plan(question("2026-03-09T14:00", "2026-03-11T14:00"), TO_INBOX);

        assertThat(handOver.cover()).isEqualTo(at("2026-03-11T09:00"));
    }

    @Test
    void a_full_inbox_block_leaves_the_task_to_the_next_one() {
        var question = question("2026-03-09T10:00", "2026-03-11T10:00");
        waiting("2026-03-09T13:00", 11);
        assertThat(handOvers().plan(question, TO_INBOX).shows()).isEqualTo(at("2026-03-09T12:00"));

        waiting("2026-03-09T13:00", 12);
        waiting("2026-03-09T18:00", 23);

        assertThat(handOvers().plan(question, TO_INBOX).shows()).isEqualTo(at("2026-03-09T17:00"));
    }

    @Test
    void somebody_whose_inbox_is_full_until_a_quarter_is_left_does_not_read_in_time() {
        var question = question("2026-03-09T10:00", "2026-03-09T18:00");
        assertThat(handOvers().inputs(question)).containsEntry("inTime", true);

        waiting("2026-03-09T13:00", 12);

        assertThat(handOvers().inputs(question)).containsEntry("inTime", false);
    }

    @Test
    void a_task_that_waits_already_does_not_count_twice() {
        var question = new HandOverQuestion("paula", at("2026-03-09T10:00"), at("2026-03-11T10:00"), null, "its-id");
        waiting("2026-03-09T13:00", 12);
        given(staff.meantFor("paula", at("2026-03-09T13:00"), "its-id")).willReturn(11L);

        assertThat(handOvers().plan(question, TO_INBOX).shows()).isEqualTo(at("2026-03-09T12:00"));
    }

    @Test
    void a_clinician_who_chose_to_be_reached_is_told_of_that_patient_and_of_no_other() {
        var patient = PatientId.next();
        given(breakGlass.allows("paula", patient, at("2026-03-09T20:00"))).willReturn(true);
        var reference = Reference.next("MSG");
        var rule = new RoutingRule(List.of("physician"), Person.OWN, Release.NOW, false);

        var about = new HandOverQuestion("paula", at("2026-03-09T20:00"), at("2026-03-11T20:00"), patient, null);
        assertThat(handOvers().inputs(about)).containsEntry("reachable", true);
        assertThat(handOvers().reached(about, handOvers().plan(about, rule), reference))
                .contains(new ClinicianReached(reference, "paula", patient));

        var other =
                new HandOverQuestion("paula", at("2026-03-09T20:00"), at("2026-03-11T20:00"), PatientId.next(), null);
        assertThat(handOvers().inputs(other)).containsEntry("reachable", false);
        assertThat(handOvers().reached(other, handOvers().plan(other, rule), reference))
                .isEmpty();
    }

    @Test
    void a_task_shows_at_once_while_the_clinician_reads_messages() {
        var handOver = handOvers().plan(question("2026-03-09T12:30", "2026-03-11T12:30"), TO_INBOX);

        assertThat(handOver.shows()).isNull();
        assertThat(handOver.cover()).isNull();
    }

    @Test
    void what_only_the_clinician_may_see_is_covered_even_if_it_shows_at_once() {
        var handOver = handOvers().plan(question("2026-03-09T12:30", "2026-03-11T12:30"), ALONE);

        assertThat(handOver.groups()).isEmpty();
        assertThat(handOver.cover()).isEqualTo(at("2026-03-10T17:30"));
    }

    @Test
    void a_clinician_who_reads_in_time_is_told_from_one_who_does_not() {
        assertThat(handOvers().inputs(question("2026-03-09T14:00", "2026-03-11T14:00")))
                .containsEntry("clinicianState", "PROTECTED")
                .containsEntry("inTime", true);
        assertThat(handOvers().inputs(question("2026-03-09T14:00", "2026-03-09T17:30")))
                .containsEntry("inTime", false);
    }

    @Test
    void a_task_that_nobody_in_particular_can_read_in_time_shows_when_a_quarter_is_left() {
        var handOver = handOvers().plan(question("2026-03-09T14:00", "2026-03-09T18:00"), LATE);

        assertThat(handOver.shows()).isEqualTo(at("2026-03-09T17:00"));
        assertThat(handOver.users()).containsExactly("omar");
    }

    @Test
    void somebody_on_leave_reads_after_the_return_or_is_covered() {
        plan.with(Timetables.absence("paula", "2026-03-09T00:00", "2026-03-10T00:00", "omar"));
        var question = question("2026-03-09T10:00", "2026-03-12T10:00");

        assertThat(handOvers().inputs(question))
                .containsEntry("clinicianState", "LEAVE")
                .containsEntry("longAbsence", false)
                .containsEntry("inTime", true);
        assertThat(handOvers().plan(question, AFTER_LEAVE).shows()).isEqualTo(at("2026-03-10T12:00"));
        assertThat(handOvers().plan(question, TO_COVER).users()).containsExactly("omar");
    }

    @Test
    void nobody_waits_for_a_clinician_whose_time_is_not_planned() {
        var question = new HandOverQuestion("vera", at("2026-03-09T10:00"), at("2026-03-12T10:00"), null, null);

        assertThat(handOvers().inputs(question))
                .containsEntry("clinicianState", "NONE")
                .containsEntry("inTime", false);
    }

    @Test
    void a_week_of_leave_is_long() {
        plan.with(Timetables.absence("paula", "2026-03-09T00:00", "2026-03-16T00:00", "omar"));

        assertThat(handOvers().inputs(question("2026-03-09T10:00", "2026-03-12T10:00")))
                .containsEntry("longAbsence", true)
                .containsEntry("inTime", false);
    }

    @Test
    void whoever_is_at_work_covers_when_nobody_was_named() {
        plan.clinician("vera", null).with(Timetables.absence("vera", "2026-03-09T00:00", "2026-03-16T00:00", null));

        assertThat(handOvers().cover("vera", at("2026-03-09T10:00"))).containsExactlyInAnyOrder("paula", "omar");
    }

    @Test
    void a_friday_evening_question_waits_for_the_tuesday_after_a_holiday() {
        // Monday 25 May 2026 is Memorial Day
        var question = question("2026-05-22T17:55", "2026-05-27T17:55");

        var handOver = handOvers().plan(question, TO_INBOX);

        assertThat(handOver.shows()).isNull();
        assertThat(handOvers()
                        .plan(question("2026-05-22T18:05", "2026-05-27T18:00"), TO_INBOX)
                        .shows())
                .isEqualTo(at("2026-05-26T12:00"));
    }

    @Test
    void nothing_is_held_beyond_its_cover_nor_covered_after_it_is_due_whatever_the_plan() {
        var random = new Random(20261125);
        for (int i = 0; i < 500; i++) {
            Instant since = at("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(500_000)));
            Instant due = since.plus(Duration.ofMinutes(30 + random.nextInt(20_000)));
            var question = new HandOverQuestion("paula", since, due, null, null);
            HandOvers handOvers = handOvers(randomPlan(random));
            for (RoutingRule rule : List.of(TO_INBOX, ALONE, TO_COVER, AFTER_LEAVE, LATE)) {
                HandOver handOver = handOvers.plan(question, rule);

                assertThat(Stream.of(handOver.shows(), handOver.cover()).filter(moment -> moment != null))
                        .as("%s from %s to %s", rule, since, due)
                        .allSatisfy(moment -> assertThat(moment).isBetween(since, due))
                        .isSorted();
                boolean seenByOneOnly = handOver.groups().isEmpty();
                assertThat(seenByOneOnly && handOver.cover() == null)
                        .as("only one person sees it, and nobody else ever will")
                        .isFalse();
            }
        }
    }

    private void waiting(String until, long tasks) {
        given(staff.meantFor("paula", at(until), null)).willReturn(tasks);
    }

    private static HandOverQuestion question(String since, String due) {
        return new HandOverQuestion("paula", at(since), at(due), null, null);
    }

    private static Timetables randomPlan(Random random) {
        var plan = new Timetables()
                .clinician("paula", random.nextBoolean() ? "omar" : null)
                .clinician("omar", null);
        for (DayOfWeek day : WORKING_DAYS) {
            int hour = 8 + random.nextInt(5);
            plan.every("paula", SessionKind.values()[random.nextInt(3)], time(hour), time(hour + 1), day);
            plan.every("paula", SessionKind.values()[random.nextInt(3)], time(hour + 2), time(hour + 4), day);
            plan.every("omar", SessionKind.SESSION, time(hour), time(hour + 4), day);
        }
        int day = random.nextInt(300);
        var away = Timetables.span("2026-01-01T00:00", "2026-01-03T00:00");
        plan.with(new Absence(
                UUID.randomUUID(),
                "paula",
                AbsenceKind.HOLIDAY,
                new Span(
                        away.start().plus(Duration.ofDays(day)),
                        away.end().plus(Duration.ofDays(day + random.nextInt(20)))),
                null));
        return plan;
    }

    private static String time(int hour) {
        return LocalTime.of(hour, 0).toString();
    }

    private HandOvers handOvers() {
        return handOvers(plan);
    }

    private HandOvers handOvers(Timetables plan) {
        var timetable = plan.build();
        var days = new ClinicianDays(timetable);
        var rota = mock(Rota.class);
        given(rota.clinicians()).willReturn(timetable.clinicians());
        given(rota.stateOf(anyString(), any()))
                .willAnswer(call -> days.stateOf(call.getArgument(0), call.getArgument(1)));
        given(rota.nextInboxTime(anyString(), any()))
                .willAnswer(call -> days.nextInboxTime(call.getArgument(0), call.getArgument(1)));
        given(rota.leaveEnds(anyString(), any()))
                .willAnswer(call -> days.leaveEnds(call.getArgument(0), call.getArgument(1)));
        given(rota.coverOf(anyString(), any()))
                .willAnswer(call -> new Covers(timetable).coverOf(call.getArgument(0), call.getArgument(1)));
        given(rota.onDuty(anyString(), any()))
                .willAnswer(call -> timetable.clinicians().stream()
                        .map(Clinician::userId)
                        .filter(user -> switch (days.stateOf(user, call.getArgument(1))) {
                            case IN_SESSION, INBOX_TIME, ONCALL -> true;
                            case PROTECTED, OFF, LEAVE, LEFT -> false;
                        })
                        .toList());
        var hours = mock(ClinicHours.class);
        given(hours.clock())
                .willReturn(new ClinicClock(
                        Timetables.ZONE,
                        day -> timetable.closed().test(day)
                                        || day.getDayOfWeek().getValue() > 5
                                ? List.of()
                                : List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))));
        return new HandOvers(rota, hours, staff, breakGlass, new InboxSettings(Duration.ofMinutes(5)));
    }
}
