package io.plenum.inbox;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks what waits for people, source by source: one that fails keeps no other from being looked at. */
@Component
class InboxScan {

    private static final Logger LOG = LoggerFactory.getLogger(InboxScan.class);

    private final List<InboxSource> sources;
    private final InboxPost post;
    private final TransactionTemplate transaction;

    InboxScan(List<InboxSource> sources, InboxPost post, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 20, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void look() {
        for (InboxSource source : sources) {
            if (!source.isKnown()) {
                continue;
            }
            try {
                List<InboxNews> waiting = source.waiting();
                transaction.executeWithoutResult(status -> post.reconcile(source.prefix(), waiting));
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("The notification centre waits for the database: {}", away.getMessage());
                return;
            } catch (RuntimeException failure) {
                LOG.error("What waits under {} could not be read", source.prefix(), failure);
            }
        }
    }
}
