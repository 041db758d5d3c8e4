package io.plenum.connector.opcua;

import io.plenum.connector.ConnectorContext;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.List;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** What a subscription says: values, signs of life, and its own end. */
final class SubscriptionEvents implements OpcUaSubscription.SubscriptionListener {

    private final ConnectorContext context;
    private final Pulse pulse;
    private final ConditionEvents conditions;
    private final Runnable lost;

    SubscriptionEvents(ConnectorContext context, Pulse pulse, ConditionEvents conditions, Runnable lost) {
        this.context = context;
        this.pulse = pulse;
        this.conditions = conditions;
        this.lost = lost;
    }

    static Point point(OpcUaMonitoredItem item) {
        return (Point) item.getUserObject().orElseThrow();
    }

    @Override
    public void onDataReceived(OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
        Instant now = pulse.beat();
        for (int i = 0; i < items.size(); i++) {
            context.sink().accept(NodeReading.sample(point(items.get(i)), values.get(i), now, 0));
        }
    }

    @Override
    public void onEventReceived(
            OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<Variant[]> fields) {
        pulse.beat();
        fields.forEach(conditions::received);
    }

    @Override
    public void onNotificationDataLost(OpcUaSubscription subscription) {
        conditions.want();
    }

    @Override
    public void onKeepAliveReceived(OpcUaSubscription subscription) {
        pulse.beat();
    }

    @Override
    public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
        lost.run();
    }

    @Override
    public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
        lost.run();
    }
}
