package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private final Secret secret = new Secret("a setting");
    private final String closed = sealAt(NOON, "answers", secret).close("rf_chest");

    @Test
    void opens_what_it_closed_on_any_node_with_the_same_secret() {
        assertThat(sealAt(NOON, "answers", new Secret("a setting")).open(closed))
                .contains("rf_chest");
    }

    @Test
    void shows_nothing_of_what_it_closed() {
        assertThat(closed)
                .doesNotContain("chest")
                .isNotEqualTo(sealAt(NOON, "answers", secret).close("rf_chest"));
    }

    @Test
    void does_not_open_after_its_time() {
        assertThat(sealAt(NOON.plus(Duration.ofMinutes(30)), "answers", secret).open(closed))
                .isEmpty();
    }

    @Test
    void does_not_open_what_another_secret_or_purpose_closed_or_somebody_changed() {
        assertThat(sealAt(NOON, "answers", new Secret("")).open(closed)).isEmpty();
        assertThat(sealAt(NOON, "token", secret).open(closed)).isEmpty();
        assertThat(sealAt(NOON, "answers", secret).open("A" + closed.substring(1) + "A"))
                .isEmpty();
        assertThat(sealAt(NOON, "answers", secret).open("not sealed")).isEmpty();
    }

    private static Seal sealAt(Instant now, String purpose, Secret secret) {
        return new Seal(secret, purpose, Duration.ofMinutes(30), Clock.fixed(now, ZoneOffset.UTC));
    }
}
