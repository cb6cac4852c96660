package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.carerelay.clinic.DeadlineRecounts;
import org.carerelay.clinic.OpeningTimes;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JourneyTest
@DisplayName("Counting open deadlines anew")
class OpenDeadlinesTest {

    private static final LocalDate DAY = LocalDate.of(2036, 3, 5);

    @Autowired
    private OpenDeadlines deadlines;

    @Autowired
    private DeadlineRecounts recounts;

    @Autowired
    private OpeningTimes openingTimes;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @AfterEach
    void open_again() {
        openingTimes.reopen("mona", DAY);
        database.sql("update clinic_time set leased_until = null").update();
        deadlines.follow();
    }

    @Test
    void happens_once_after_a_change() {
        deadlines.follow();
        assertThat(recounts.claim()).isEmpty();

        openingTimes.close("mona", DAY);

        assertThat(isDone()).isFalse();
        deadlines.follow();
        assertThat(isDone()).isTrue();
        assertThat(recounts.claim()).isEmpty();
    }

    @Test
    void is_left_to_the_node_that_is_at_it_until_that_one_dies() {
        deadlines.follow();
        openingTimes.close("mona", DAY);
        assertThat(recounts.claim()).isPresent();

        deadlines.follow();
        assertThat(isDone()).isFalse();

        database.sql("update clinic_time set leased_until = :past")
                .param(
                        "past",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusDays(1)
                                .atStartOfDay())
                .update();
        deadlines.follow();
        assertThat(isDone()).isTrue();
    }

    @Test
    void happens_again_when_something_changed_meanwhile() {
        deadlines.follow();
        openingTimes.close("mona", DAY);
        long first = recounts.claim().orElseThrow();
        openingTimes.reopen("mona", DAY);

        recounts.done(first);

        assertThat(isDone()).isFalse();
        assertThat(recounts.claim()).hasValue(first + 1);
    }

    private boolean isDone() {
        return database.sql("select count(*) from clinic_time where recounted = changes")
                        .query(Long.class)
                        .single()
                == 1;
    }
}
