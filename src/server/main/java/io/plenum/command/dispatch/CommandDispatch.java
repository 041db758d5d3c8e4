package io.plenum.command.dispatch;

import io.plenum.command.OverridesChanged;
import io.plenum.command.ledger.NoticeStore;
import io.plenum.command.order.GroupApproval;
import io.plenum.command.rule.WritePolicyChanged;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.job.BackgroundLifecycle;
import io.plenum.job.BackgroundThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The thread that keeps gateways and ledger together: what gateways may write is with them within a second, orders are on their way at
 * once and again until they are confirmed, and what has passed its end is looked after. All that it knows it reads from the database, so
 * that it goes on after a restart where it was.
 */
@Component
class CommandDispatch implements BackgroundLifecycle {

    static final Duration PACE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration COMPARE = Duration.ofMinutes(10);
    /** What is overdue changes without anything being stored. */
    private static final Duration NOTICE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(CommandDispatch.class);

    private final PolicyPush policies;
    private final LeaseComparison comparison;
    private final OrderSender sender;
    private final OverdueWatch overdue;
    private final OverdueAlarm alarm;
    private final GroupApproval approval;
    private final NoticeStore notices;
    private final Gateways gateways;
    private final Clock clock;
    private final BackgroundThread thread;
    private volatile boolean changed = true;
    private volatile boolean unsaid = true;
    private Instant looked = Instant.MIN;
    private Instant compared = Instant.MIN;
    private Instant noticed = Instant.MIN;

    CommandDispatch(
            PolicyPush policies,
            LeaseComparison comparison,
            OrderSender sender,
            OverdueWatch overdue,
            OverdueAlarm alarm,
            GroupApproval approval,
            NoticeStore notices,
            Gateways gateways,
            Clock clock) {
        this.policies = policies;
        this.comparison = comparison;
        this.sender = sender;
        this.overdue = overdue;
        this.alarm = alarm;
        this.approval = approval;
        this.notices = notices;
        this.gateways = gateways;
        this.clock = clock;
        thread = new BackgroundThread("command-dispatch", PACE, (waited, goesOn) -> {
            guardedTurn();
            return PACE;
        });
    }

    @EventListener
    void on(OverridesChanged event) {
        changed = true;
        unsaid = true;
    }

    /** Read-only must not wait for a turn that the database keeps waiting; and a listener must not use the connection of who has just committed. */
    @EventListener
    void on(WritePolicyChanged event) {
        Thread.ofVirtual().name("command-policy").start(() -> {
            try {
                policies.changed();
            } catch (RuntimeException e) {
                LOG.warn("What may be written is told to gateways at the next turn", e);
            }
        });
    }

    private void guardedTurn() {
        try {
            turn();
        } catch (DataAccessException | TransactionException away) {
            changed = true;
            LOG.debug("Commands wait for the database", away);
        } catch (RuntimeException e) {
            changed = true;
            LOG.error("Commands could not be looked after", e);
        }
    }

    void turn() {
        comparison.want(policies.push());
        comparison.compare();
        Instant now = clock.instant();
        boolean due = isDue(looked, LOOK, now);
        if (comparison.hasEnded() || changed || due) {
            changed = false;
            sender.send(gateway -> policies.isKnown(gateway) && comparison.isDone(gateway));
        }
        if (due) {
            looked = now;
            overdue.look();
            alarm.tell();
            approval.expire();
            notice(now);
            if (isDue(compared, COMPARE, now)) {
                compared = now;
                comparison.want(gateways.all().stream()
                        .filter(GatewayStatus::connected)
                        .map(GatewayStatus::name)
                        .toList());
            }
        }
    }

    /** What people are to be told of commands of theirs. */
    private void notice(Instant now) {
        if (unsaid || isDue(noticed, NOTICE, now)) {
            unsaid = false;
            notices.raise(now);
            noticed = now;
        }
    }

    /** A clock that was set back delays nothing. */
    private static boolean isDue(Instant last, Duration pace, Instant now) {
        return last == Instant.MIN || !now.isBefore(last.plus(pace)) || now.isBefore(last);
    }

    /** Whether gateways are being asked now. */
    boolean isBusy() {
        return sender.isBusy() || comparison.isBusy();
    }

    @Override
    public BackgroundThread thread() {
        return thread;
    }

    /** Stopped before the streams of the gateways are. */
    @Override
    public int getPhase() {
        return 4;
    }
}
