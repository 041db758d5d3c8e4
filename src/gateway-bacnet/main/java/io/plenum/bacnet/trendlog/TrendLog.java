package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log of a device (ASHRAE 135, 12.25 and 12.30).
 *
 * @param members the objects whose present values it records, in its own order; null for what is of no use here: another property, a
 *     part of one, an object of another device
 * @param onChange whether it records changes: then its silence says that nothing has changed
 * @param interval how long a value holds where it does not record changes
 * @param enabled whether it records at present
 */
record TrendLog(
        ObjectIdentifier object,
        List<@Nullable ObjectIdentifier> members,
        boolean onChange,
        Duration interval,
        boolean enabled) {

    /** Of two logs of one object the better one comes first: one of changes, else the finer one. */
    int compareWorth(TrendLog other) {
        if (enabled != other.enabled) {
            return enabled ? -1 : 1;
        }
        if (onChange != other.onChange) {
            return onChange ? -1 : 1;
        }
        return interval.compareTo(other.interval);
    }
}
