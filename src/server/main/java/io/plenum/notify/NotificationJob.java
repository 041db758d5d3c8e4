package io.plenum.notify;

import io.plenum.alarm.AlarmsChanged;
import io.plenum.delivery.CommitSignal;
import io.plenum.delivery.WakeableTask;
import io.plenum.delivery.mail.MailSettingsSource;
import io.plenum.notify.rota.OnCallPlan;
import io.plenum.notify.rota.OnCallStore;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns alarms that have settled into mails in the outbox, one round after the other, in one server at a time. The commit of an
 * alarm's transition wakes it, and so does whatever is due next (an escalation, the end of quiet hours); the poll only finds what was
 * left by a process that died.
 */
@Component
class NotificationJob implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(NotificationJob.class);
    /** Any number that nobody else takes. */
    private static final long LOCK = 7_304_120_512L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailSettingsSource mail;
    private final NotifySettings settings;
    private final OnCallStore onCall;
    private final NotificationPlanner planner;
    private final NotifiedAlarms told;
    private final NotificationBatcher batcher;
    private final NotificationSchedule schedule;
    private final CommitSignal signal;
    private final Clock clock;
    private final WakeableTask task;
    private final ReentrantLock alone = new ReentrantLock();

    public NotificationJob(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MailSettingsSource mail,
            NotifySettings settings,
            OnCallStore onCall,
            NotificationPlanner planner,
            NotifiedAlarms told,
            NotificationBatcher batcher,
            NotificationSchedule schedule,
            CommitSignal signal,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.mail = mail;
        this.settings = settings;
        this.onCall = onCall;
        this.planner = planner;
        this.told = told;
        this.batcher = batcher;
        this.schedule = schedule;
        this.signal = signal;
        this.clock = clock;
        this.task = new WakeableTask("notification-planner", this::work, clock);
    }

    /** What it is about is noted in the same transaction, and due once the alarm has settled. */
    @EventListener
    void alarmsChanged(AlarmsChanged changed) {
        signal.afterCommit(() -> task.wakeAt(clock.instant().plus(settings.settle())));
    }

    /** Without a mail server people are told by other ways; of what still matters they get mails once there is one. */
    @Scheduled(initialDelayString = "5s", fixedDelayString = "${plenum.delivery.poll:30s}")
    void work() {
        boolean mails = mail.settings().configured();
        alone.lock();
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> round(mails)))) {
                log.debug("A full round of alarms is planned");
            }
            task.wakeAt(schedule.next(mails));
        } catch (DataAccessException | TransactionException away) {
            log.debug("Planning waits for the database: {}", away.getMessage());
        } finally {
            alone.unlock();
        }
    }

    /** Returns whether there may be more to do at once. */
    private boolean round(boolean mails) {
        boolean mine = jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        OnCallPlan plan = onCall.plan();
        boolean more = planner.plan(plan) | told.tell(plan);
        if (!more && mails) {
            batcher.pack(plan);
        }
        return more;
    }

    @Override
    public void destroy() {
        task.close();
    }
}
