package org.carerelay.platform.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets only one node of a cluster at a time look whether something is missing and create it: rights and filters have no
 * unique keys that would stop a second one.
 */
@Component
public class StartUpLock {

    // the engine's own lock row; its own way of locking it does nothing on H2
    private static final String LOCK = "select NAME_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    StartUpLock(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the work in one transaction, alone among all nodes of this database. */
    public void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.queryForList(LOCK);
            work.run();
        });
    }
}
