package org.carerelay.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The right to act for somebody")
class ProxyRightTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void holds_from_its_first_moment_until_just_before_its_end() {
        var right = right(FROM, UNTIL);

        assertThat(right.holdsAt(FROM.minusSeconds(1))).isFalse();
        assertThat(right.holdsAt(FROM)).isTrue();
        assertThat(right.holdsAt(UNTIL.minusSeconds(1))).isTrue();
        assertThat(right.holdsAt(UNTIL)).isFalse();
    }

    @Test
    void holds_for_good_without_an_end() {
        assertThat(right(FROM, null).holdsAt(Instant.parse("2099-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void does_not_hold_before_anything_was_granted() {
        assertThat(new ProxyRight(UUID.randomUUID(), child()).holdsAt(FROM)).isFalse();
    }

    @Test
    void lets_people_who_may_only_look_send_nothing() {
        assertThat(right(FROM, UNTIL)
                        .allow(Relationship.OTHER, AccessLevel.VIEW, FROM, UNTIL)
                        .mayAct())
                .isFalse();
    }

    private static ProxyRight right(Instant from, @Nullable Instant until) {
        return new ProxyRight(UUID.randomUUID(), child()).allow(Relationship.PARENT, AccessLevel.FULL, from, until);
    }

    private static Patient child() {
        return new Patient(PatientId.next(), PatientSamples.aPatient());
    }
}
