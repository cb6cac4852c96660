package org.carerelay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Quiet hours")
@Tag("time-zone")
class QuietHoursTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final QuietHours night = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), NEW_YORK);

    @ParameterizedTest(name = "{0} waits until {1}")
    @CsvSource({
        // by day, and to the second before it ends
        "2027-06-15T15:00:00Z, 2027-06-15T15:00:00Z",
        "2027-06-15T23:59:59Z, 2027-06-15T23:59:59Z",
        // eight in the evening, midnight, the second before eight in the morning, eight
        "2027-06-16T00:00:00Z, 2027-06-16T12:00:00Z",
        "2027-06-16T04:00:00Z, 2027-06-16T12:00:00Z",
        "2027-06-16T11:59:59Z, 2027-06-16T12:00:00Z",
        "2027-06-16T12:00:00Z, 2027-06-16T12:00:00Z",
        // the night in which clocks go forward, March 14: eight comes an hour earlier
        "2027-03-14T02:00:00Z, 2027-03-14T12:00:00Z",
        "2027-03-13T02:00:00Z, 2027-03-13T13:00:00Z",
        // the night in which they go back, November 7: both half past ones are quiet
        "2027-11-07T05:30:00Z, 2027-11-07T13:00:00Z",
        "2027-11-07T06:30:00Z, 2027-11-07T13:00:00Z",
        "2027-11-06T05:30:00Z, 2027-11-06T12:00:00Z"
    })
    void last_until_the_clock_on_the_wall_says_eight(Instant moment, Instant awake) {
        assertThat(night.firstMomentFrom(moment)).isEqualTo(awake);
    }

    @Test
    void may_lie_within_one_day() {
        var nap = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0), ZoneId.of("UTC"));

        assertThat(nap.firstMomentFrom(Instant.parse("2027-06-15T14:00:00Z"))).isEqualTo("2027-06-15T15:00:00Z");
        assertThat(nap.firstMomentFrom(Instant.parse("2027-06-15T12:59:59Z"))).isEqualTo("2027-06-15T12:59:59Z");
    }

    @Test
    void may_be_none() {
        var none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0), NEW_YORK);

        assertThat(none.firstMomentFrom(Instant.parse("2027-06-15T04:00:00Z"))).isEqualTo("2027-06-15T04:00:00Z");
    }
}
