package io.plenum.audit.write;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees to it that every record gets into the chain: with its transaction, at once, or from the disk when the database is back. */
@Component
public class AuditKeeper {

    private static final Logger log = LoggerFactory.getLogger(AuditKeeper.class);

    private final AuditStore store;
    private final AuditSpool spool;

    AuditKeeper(AuditStore store, AuditSpool spool) {
        this.store = store;
        this.spool = spool;
    }

    public void keep(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            store.stage(entry);
            TransactionSynchronizationManager.registerSynchronization(new Afterwards());
        } else if (spool.isEmpty()) {
            append(entry);
        } else {
            // What waits was earlier.
            spool.add(entry);
        }
    }

    private void append(AuditEntry entry) {
        try {
            store.append(entry);
        } catch (DataAccessException | TransactionException away) {
            log.warn("The database does not take an audit record, which is kept on disk: {}", away.getMessage());
            spool.add(entry);
        }
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        try {
            spool.drain(store::append);
            store.appendStaged();
        } catch (DataAccessException | TransactionException away) {
            log.debug("The audit still waits for the database", away);
        }
    }

    private final class Afterwards implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            try {
                store.appendStaged();
            } catch (DataAccessException | TransactionException away) {
                log.debug("Staged audit records wait", away);
            }
        }
    }
}
