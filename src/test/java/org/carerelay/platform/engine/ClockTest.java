package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The clock")
@Tag("time-zone")
class ClockTest {

    /** Half past two in the night in which Berlin has that hour twice. */
    private static final Instant TWICE = Instant.parse("2026-10-25T01:30:00Z");

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    @Test
    void moves_with_the_engine() {
        ClockUtil.setCurrentTime(Date.from(TWICE));

        assertThat(EngineConfiguration.clock().instant()).isEqualTo(TWICE);
    }

    @Test
    void is_in_utc_whatever_the_machine_says() {
        ClockUtil.setCurrentTime(Date.from(TWICE));

        assertThat(EngineConfiguration.clock().getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(LocalDateTime.now(EngineConfiguration.clock())).isEqualTo("2026-10-25T01:30:00");
    }

    @Test
    void tells_the_time_of_a_place() {
        ClockUtil.setCurrentTime(Date.from(TWICE));

        var inBerlin = EngineConfiguration.clock().withZone(ZoneId.of("Europe/Berlin"));

        assertThat(LocalDateTime.now(inBerlin)).isEqualTo("2026-10-25T02:30:00");
    }
}
