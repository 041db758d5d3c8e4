package io.plenum.notify.webhook;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.Priority;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another system that is told.
 *
 * @param kinds only these events; empty: all
 * @param priorities only alarms of these; empty: all
 * @param system only alarms of this system; null: all
 * @param orders whether it is told of work orders too
 */
@RecordBuilder
public record Webhook(
        long id,
        String name,
        String url,
        boolean enabled,
        Set<AlarmEvent.Kind> kinds,
        Set<Priority> priorities,
        @Nullable String system,
        boolean orders)
        implements WebhookBuilder.With {

    boolean wants(Alarm alarm, AlarmEvent.Kind kind) {
        return enabled
                && (kinds.isEmpty() || kinds.contains(kind))
                && (priorities.isEmpty() || priorities.contains(alarm.priority()))
                && (system == null || system.equals(alarm.system()));
    }
}
