package io.plenum.trend.availability;

import io.plenum.trend.write.TrendSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes in, once, what a server of an earlier version knew of devices when it ended without its database. Since then gateways keep that.
 */
@Component
class EarlierJournal {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierJournal.class);

    private final AvailabilityJournal journal;
    private final AvailabilityReports reports;

    EarlierJournal(TrendSettings settings, AvailabilityReports reports) {
        journal = new AvailabilityJournal(settings.spool());
        this.reports = reports;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeIn() {
        try {
            reports.store(journal.read().stream()
                    .flatMap(PendingAvailability::reports)
                    .toList());
            journal.clear();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("What was known of devices is taken in at the next start: {}", away.getMessage());
        }
    }
}
