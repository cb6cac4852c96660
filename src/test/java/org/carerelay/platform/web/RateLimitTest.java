package org.carerelay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final HandClock clock = new HandClock();
    private final RateLimit limit = new RateLimit(new LimitSettings.Limit(3, Duration.ofMinutes(15)), clock);

    @Test
    void a_try_beyond_the_limit_is_told_when_there_is_one_again() {
        takeAll("ada");

        assertThat(limit.take("ada")).hasValue(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void the_told_time_is_true() {
        takeAll("ada");
        clock.now = limit.take("ada").orElseThrow();

        assertThat(limit.take("ada")).isEmpty();
        assertThat(limit.take("ada")).isPresent();
    }

    @Test
    void keys_do_not_count_for_each_other() {
        takeAll("ada");

        assertThat(limit.take("ben")).isEmpty();
    }

    @Test
    void a_try_given_back_is_there_again_but_no_more_than_the_limit() {
        limit.giveBack("ada");
        takeAll("ada");
        assertThat(limit.take("ada")).isPresent();

        limit.giveBack("ada");

        assertThat(limit.take("ada")).isEmpty();
        assertThat(limit.take("ada")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:aaaa:0:0:1, 2001:db8:1:2:",
        "2001:db8:1:2:bbbb:9:9:9, 2001:db8:1:2:",
        "0:0:0:0:0:0:0:1, 0:0:0:0:"
    })
    void one_subscriber_is_one_address(String address, String subscriber) {
        assertThat(NetworkAddress.subscriber(address)).isEqualTo(subscriber);
    }

    private void takeAll(String key) {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take(key)).isEmpty();
        }
    }

    private static final class HandClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
