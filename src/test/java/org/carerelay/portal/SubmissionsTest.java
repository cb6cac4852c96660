package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

@DisplayName("What was sent from a page")
class SubmissionsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .addScripts("db/migration/V70__portal.sql", "db/migration/V71__old_submissions.sql")
            .build();
    private final UUID account = UUID.randomUUID();

    @AfterEach
    void stop() {
        database.shutdown();
    }

    @Test
    void is_forgotten_after_a_week_when_something_is_sent() {
        sendAt(NOW.minus(Duration.ofDays(8)), "too-old");
        sendAt(NOW.minus(Duration.ofDays(6)), "old");

        sendAt(NOW, "new");

        assertThat(at(NOW).find("too-old", account)).isEmpty();
        assertThat(at(NOW).find("old", account)).isPresent();
        assertThat(at(NOW).find("new", account)).isPresent();
    }

    private void sendAt(Instant moment, String key) {
        at(moment).add(key, account, Reference.next("MSG"));
    }

    private Submissions at(Instant moment) {
        return new Submissions(JdbcClient.create(database), Clock.fixed(moment, ZoneOffset.UTC));
    }
}
