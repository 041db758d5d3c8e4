package io.plenum.notify;

import io.plenum.delivery.mail.MailSettings;
import io.plenum.notify.rota.OnCallPlan;
import io.plenum.notify.rota.OnCallStore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns alarms that have settled into mails in the outbox, one round after the other, in one server at a time. */
@Component
class NotificationJob {

    private static final Logger log = LoggerFactory.getLogger(NotificationJob.class);
    /** Any number that nobody else takes. */
    private static final long LOCK = 7_304_120_512L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailSettings settings;
    private final OnCallStore onCall;
    private final NotificationPlanner planner;
    private final NotificationBatcher packer;

    public NotificationJob(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MailSettings settings,
            OnCallStore onCall,
            NotificationPlanner planner,
            NotificationBatcher packer) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.onCall = onCall;
        this.planner = planner;
        this.packer = packer;
    }

    /** Without a mail server alarms just stay noted: what still matters is told once there is one. */
    @Scheduled(initialDelay = 5000, fixedDelay = 2000, timeUnit = TimeUnit.MILLISECONDS)
    void work() {
        if (!settings.configured()) {
            return;
        }
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> round()))) {
                log.debug("A full round of alarms is planned");
            }
        } catch (DataAccessException | TransactionException away) {
            log.debug("Planning waits for the database: {}", away.getMessage());
        }
    }

    /** @return whether there may be more to do at once */
    private boolean round() {
        boolean mine = jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        OnCallPlan plan = onCall.plan();
        boolean more = planner.plan(plan);
        if (!more) {
            packer.pack(plan);
        }
        return more;
    }
}
