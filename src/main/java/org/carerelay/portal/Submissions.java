package org.carerelay.portal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent from which page. */
@Component
class Submissions {

    private final JdbcClient database;
    private final Clock clock;

    Submissions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the same page was sent at the same moment */
    void add(String key, UUID account, Reference reference) {
        var now = LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        database.sql("insert into submission (submission_key, account_id, reference, sent_at) values (?, ?, ?, ?)")
                .params(key, account.toString(), reference.value(), now)
                .update();
    }

    Optional<Reference> find(String key, UUID account) {
        return database.sql("select reference from submission where submission_key = ? and account_id = ?")
                .params(key, account.toString())
                .query(String.class)
                .optional()
                .map(Reference::new);
    }

    Optional<Reference> latest(UUID account) {
        return database
                .sql("select reference from submission where account_id = ? order by sent_at desc")
                .param(account.toString())
                .query(String.class)
                .stream()
                .findFirst()
                .map(Reference::new);
    }
}
