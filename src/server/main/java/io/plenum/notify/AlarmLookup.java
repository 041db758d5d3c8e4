package io.plenum.notify;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The alarms during one round of planning; reads all that live at once where many are asked for. */
final class AlarmLookup {

    private static final int MANY = 20;

    private final Alarms alarms;
    private final Map<Long, Alarm> known = new HashMap<>();
    private int asked;

    AlarmLookup(Alarms alarms) {
        this.alarms = alarms;
    }

    @Nullable
    Alarm of(long id) {
        if (++asked == MANY) {
            alarms.active().forEach(alarm -> known.put(alarm.id(), alarm));
        }
        Alarm found = known.get(id);
        if (found == null) {
            found = alarms.find(id);
            if (found != null) {
                known.put(id, found);
            }
        }
        return found;
    }

    /** Whether somebody should know: it lives, stands on its own, is not hidden, and nobody has acknowledged. */
    static boolean isNotifiable(@Nullable Alarm alarm) {
        return alarm != null
                && alarm.closed() == null
                && alarm.cause() == null
                && (alarm.state() == AlarmState.UNACKNOWLEDGED || alarm.state() == AlarmState.RETURNED_UNACKNOWLEDGED);
    }
}
