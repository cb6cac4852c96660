package org.carerelay.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerelay.messaging.Cases.MORNING;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.carerelay.clinic.ClinicClock;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.clinic.OpeningHours;
import org.carerelay.clinic.StageLate;
import org.carerelay.journey.Ledger;
import org.carerelay.kernel.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayName("When it takes longer than promised")
class DelayNewsTest {

    private final MessageThreadRepository threads = mock(MessageThreadRepository.class);
    private final PatientNotices notices = mock(PatientNotices.class);
    private final ClinicHours hours = mock(ClinicHours.class);
    private final MessageThread thread = Cases.about("OTHER", Urgency.ROUTINE);

    @Test
    void the_patient_hears_when_more_help_comes() {
        var next = MORNING.plus(Duration.ofHours(3));
        thread.promise(MORNING);

        late(MORNING, next);

        assertThat(thread.promised().by()).isEqualTo(next);
        then(notices).should().delayed(thread);
    }

    @Test
    void a_request_that_is_none_of_ours_is_left_alone() {
        given(threads.lockByReference(any())).willReturn(Optional.empty());

        news(MORNING).on(new StageLate(thread.reference(), "Task_ReviewConduct", 1, MORNING, null, null));

        then(notices).should(never()).delayed(any());
    }

    @Test
    void nobody_hears_of_a_delay_while_the_hour_of_an_urgent_message_is_not_over() {
        var urgent = Cases.about("OTHER", Urgency.URGENT);
        var hour = MORNING.plus(Duration.ofHours(1));
        urgent.promise(hour);
        given(threads.lockByReference(urgent.reference().value())).willReturn(Optional.of(urgent));

        var half = MORNING.plus(Duration.ofMinutes(30));
        news(half).on(new StageLate(urgent.reference(), "Task_TriageMessage", 1, half, hour.plusSeconds(2), null));
        then(notices).should(never()).delayed(any());
        var third = hour.plus(Duration.ofHours(1));
        news(hour).on(new StageLate(urgent.reference(), "Task_TriageMessage", 2, hour.plusSeconds(2), third, null));

        then(notices).should().delayed(urgent);
    }

    @RepeatedTest(200)
    void no_new_time_has_passed_or_is_earlier_than_the_old_one(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var now = MORNING.plusSeconds(random.nextInt(400 * 86_400));
        var promised = now.plusSeconds(random.nextInt(4 * 86_400) - 2 * 86_400);
        var next = random.nextBoolean() ? null : now.plusSeconds(random.nextInt(4 * 86_400) - 2 * 86_400);
        given(hours.clock()).willReturn(calendar(random));
        thread.promise(promised);

        late(now, next);

        var by = thread.promised().by();
        assertThat(by).isAfterOrEqualTo(promised);
        if (thread.promised().delays() > 0) {
            assertThat(by).isAfter(now).isAfter(promised);
        } else {
            assertThat(promised).isAfter(now);
        }
    }

    private void late(Instant now, Instant nextLevelAt) {
        given(threads.lockByReference(thread.reference().value())).willReturn(Optional.of(thread));
        news(now).on(new StageLate(thread.reference(), "Task_TriageMessage", 1, now, nextLevelAt, null));
    }

    private DelayNews news(Instant now) {
        return new DelayNews(threads, notices, hours, Mockito.mock(Ledger.class), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Some weekdays, some hours, some days closed without a reason. */
    private static ClinicClock calendar(Random random) {
        var zone = List.of("America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
                .get(random.nextInt(3));
        var opens = LocalTime.of(5 + random.nextInt(7), 0);
        var closes = opens.plusHours(1 + random.nextInt(11));
        int closedEvery = 2 + random.nextInt(9);
        return new ClinicClock(ZoneId.of(zone), day -> {
            boolean closed = day.getDayOfWeek() == DayOfWeek.SUNDAY || day.toEpochDay() % closedEvery == 0;
            return closed ? List.of() : List.of(new OpeningHours(opens, closes));
        });
    }
}
