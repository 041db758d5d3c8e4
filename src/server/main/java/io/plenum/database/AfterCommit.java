package io.plenum.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What memory shows of the database must not run ahead of it: a transaction may still be taken back. */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * Runs it once the caller's outermost transaction is committed, on the same thread; at once where there is no transaction;
     * never where the transaction is rolled back.
     */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
