package io.plenum.command.dispatch;

import io.plenum.alarm.AlarmRig;
import io.plenum.command.OverridesChanged;
import io.plenum.command.ledger.NoticeStore;
import io.plenum.command.order.GroupApproval;
import io.plenum.gateway.Gateways;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Makes the turns of the dispatcher's thread, each until everything that it has begun is done. */
public final class DispatchTurns {

    private final CommandDispatch dispatch;
    private final PolicyPush policies;

    public DispatchTurns(ApplicationContext context) {
        policies = context.getBean(PolicyPush.class);
        dispatch = new CommandDispatch(
                policies,
                context.getBean(LeaseComparison.class),
                context.getBean(OrderSender.class),
                context.getBean(OverdueWatch.class),
                context.getBean(OverdueAlarm.class),
                context.getBean(GroupApproval.class),
                context.getBean(NoticeStore.class),
                context.getBean(Gateways.class),
                context.getBean(Clock.class));
    }

    /** What is ordered, what comes of it, and what that leads to. */
    public void turn() {
        for (int i = 0; i < 3; i++) {
            begin();
            settle();
        }
    }

    /** What is done beside all turns when the policy has changed. */
    public void policyChanged() {
        policies.changed();
    }

    /** Without waiting for what it has begun. */
    public void begin() {
        dispatch.on(new OverridesChanged(List.of()));
        dispatch.turn();
    }

    public void settle() {
        try {
            AlarmRig.await(() -> !dispatch.isBusy());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
