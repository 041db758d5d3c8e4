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
 * @param layout how it wants to be told
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
        boolean orders,
        WebhookLayout layout)
        implements WebhookBuilder.With {

    /** What people want to know where nothing else was chosen. */
    private static final Set<AlarmEvent.Kind> FOR_PEOPLE = Set.of(
            AlarmEvent.Kind.RAISED,
            AlarmEvent.Kind.RETRIGGERED,
            AlarmEvent.Kind.RETURNED,
            AlarmEvent.Kind.ACKNOWLEDGED);

    /** For machines. */
    public Webhook(
            long id,
            String name,
            String url,
            boolean enabled,
            Set<AlarmEvent.Kind> kinds,
            Set<Priority> priorities,
            @Nullable String system,
            boolean orders) {
        this(id, name, url, enabled, kinds, priorities, system, orders, WebhookLayout.PLENUM);
    }

    boolean wants(Alarm alarm, AlarmEvent.Kind kind) {
        boolean people = layout.format().isForPeople();
        Set<AlarmEvent.Kind> wanted = kinds.isEmpty() && people ? FOR_PEOPLE : kinds;
        return enabled
                && layout.format() != WebhookFormat.PERSON
                && (wanted.isEmpty() || wanted.contains(kind))
                && !(people && alarm.cause() != null)
                && (priorities.isEmpty() || priorities.contains(alarm.priority()))
                && (system == null || system.equals(alarm.system()));
    }
}
