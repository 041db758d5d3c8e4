package io.plenum.opcua;

import io.plenum.link.ConnectorContext;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a subscription says: values, signs of life, what was lost, and its own end. */
final class SubscriptionEvents implements OpcUaSubscription.SubscriptionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionEvents.class);

    private final ConnectorContext context;
    private final SubscriptionWatchdog pulse;
    private final SubscriptionPlan plan;
    private final ConditionEvents conditions;
    private final LostNotifications lost;
    private final Consumer<StatusCode> ended;

    SubscriptionEvents(
            ConnectorContext context,
            SubscriptionWatchdog pulse,
            SubscriptionPlan plan,
            ConditionEvents conditions,
            LostNotifications lost,
            Consumer<StatusCode> ended) {
        this.context = context;
        this.pulse = pulse;
        this.plan = plan;
        this.conditions = conditions;
        this.lost = lost;
        this.ended = ended;
    }

    @Override
    public void onDataReceived(OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
        Instant now = pulse.published();
        for (int i = 0; i < items.size(); i++) {
            BoundVariable bound = MonitoredPoints.bound(items.get(i));
            DataValue value = values.get(i);
            if (LostNotifications.isOverflow(value.statusCode())) {
                lost.overflow(bound);
            }
            if (plan.isWanted(bound.point())) {
                context.sink().accept(sample(bound, value, now));
            }
        }
    }

    /** One value that is beyond us costs no other. */
    private static Sample sample(BoundVariable bound, DataValue value, Instant now) {
        try {
            return bound.notified(value, now);
        } catch (RuntimeException e) {
            LOG.debug("A value of {} cannot be used", bound.point().key(), e);
            QualityReason reason = QualityReason.of("point.reason.undecodable");
            return ValueCheck.withoutNumber(bound.point(), now, Quality.FAULT, reason);
        }
    }

    @Override
    public void onEventReceived(
            OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<Variant[]> fields) {
        pulse.published();
        fields.forEach(conditions::received);
    }

    @Override
    public void onNotificationDataLost(OpcUaSubscription subscription) {
        lost.everything();
        conditions.want();
    }

    @Override
    public void onKeepAliveReceived(OpcUaSubscription subscription) {
        pulse.published();
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
