package org.carerelay.portal;

import java.time.Clock;
import java.time.Duration;
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

    private static final String ADD =
            "insert into submission (submission_key, account_id, reference, sent_at) values (?, ?, ?, ?)";
    private static final String BY_KEY = "select reference from submission where submission_key = ? and account_id = ?";
    private static final String SINCE =
            "select reference from submission where account_id = ? and sent_at > ? order by sent_at desc";

    /** As long as a draft: a page that is older cannot be sent again. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String OLD =
            "select submission_key from submission where sent_at < ? order by sent_at limit 100";
    private static final String REMOVE = "delete from submission where submission_key in (:keys)";

    private final JdbcClient database;
    private final Clock clock;

    Submissions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what was sent, and clears away some that is too old to be sent again.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same page was sent at the same moment
     */
    void add(String key, UUID account, Reference reference) {
        removeOld();
        database.sql(ADD)
                .params(key, account.toString(), reference.value(), now())
                .update();
    }

    private void removeOld() {
        var keys =
                database.sql(OLD).param(now().minus(KEPT)).query(String.class).list();
        if (!keys.isEmpty()) {
            database.sql(REMOVE).param("keys", keys).update();
        }
    }

    Optional<Reference> find(String key, UUID account) {
        return database.sql(BY_KEY)
                .params(key, account.toString())
                .query(String.class)
                .optional()
                .map(Reference::new);
    }

    /** What the account sent last, if that was within a day. */
    Optional<Reference> latest(UUID account) {
        return database.sql(SINCE).params(account.toString(), now().minusDays(1)).query(String.class).list().stream()
                .findFirst()
                .map(Reference::new);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }
}
