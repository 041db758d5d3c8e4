package io.plenum.delivery;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes whoever goes on with what a transaction has stored, once it is committed; at once where there is none. A signal is lost with
 * the process: a poll finds what it was about.
 */
@Component
public class CommitSignal {

    /** Does nothing where the transaction is rolled back. */
    public void afterCommit(Runnable wake) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            wake.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
