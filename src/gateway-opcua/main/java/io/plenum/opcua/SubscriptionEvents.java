package io.plenum.opcua;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** What a subscription says: values, signs of life, what was lost, and its own end. */
final class SubscriptionEvents implements OpcUaSubscription.SubscriptionListener {

    private final SubscriptionWatchdog watchdog;
    private final ValueHandover handover;
    private final ConditionEvents conditions;
    private final LostNotifications lost;
    private final Consumer<StatusCode> ended;

    SubscriptionEvents(
            SubscriptionWatchdog watchdog,
            ValueHandover handover,
            ConditionEvents conditions,
            LostNotifications lost,
            Consumer<StatusCode> ended) {
        this.watchdog = watchdog;
        this.handover = handover;
        this.conditions = conditions;
        this.lost = lost;
        this.ended = ended;
    }

    @Override
    public void onDataReceived(OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
        Instant now = watchdog.published();
        List<BoundVariable> variables = new ArrayList<>(items.size());
        List<DataValue> told = new ArrayList<>(items.size());
        for (int i = 0; i < values.size(); i++) {
            DataValue value = values.get(i);
            for (BoundVariable bound : MonitoredPoints.variable(items.get(i)).points()) {
                variables.add(bound);
                told.add(value);
                if (LostNotifications.isOverflow(value.statusCode())) {
                    lost.overflow(bound);
                }
            }
        }
        handover.notified(variables, told, now);
    }

    @Override
    public void onEventReceived(
            OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<Variant[]> fields) {
        watchdog.published();
        fields.forEach(conditions::received);
    }

    @Override
    public void onNotificationDataLost(OpcUaSubscription subscription) {
        lost.everything();
        conditions.want();
    }

    @Override
    public void onKeepAliveReceived(OpcUaSubscription subscription) {
        watchdog.published();
    }

    @Override
    public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
        ended.accept(status);
    }

    @Override
    public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
        ended.accept(status);
    }
}
