package io.plenum.notify;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one thing of many within a transaction, so that one which fails takes nothing of the others with it. */
@Component
class NestedTransaction {

    private static final Logger log = LoggerFactory.getLogger(NestedTransaction.class);

    private final TransactionTemplate nested;

    NestedTransaction(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param what for the log
     * @param otherwise is done where the work failed, after what it did was taken back: must see to it that it is not tried again at
     *     once
     * @throws RuntimeException where the database is away: then nothing else would work either
     */
    void run(String what, Runnable work, Runnable otherwise) {
        try {
            nested.executeWithoutResult(status -> work.run());
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("{} failed and is tried again later", what, failure);
            otherwise.run();
        }
    }
}
