package io.plenum.trend.availability;

import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A time in which a device answered or did not, as it is stored.
 *
 * @param device its number in the store
 */
record AvailabilityRow(int device, Instant since, Instant until, boolean alive) {

    /** What the row is known by. */
    record Key(int device, Instant since) {}

    Key key() {
        return new Key(device, since);
    }

    /** Of several reports of one interval the longest; the order in which they came does not matter. */
    static Collection<AvailabilityRow> of(List<DeviceAvailability> reports, Map<DeviceLink, Integer> ids) {
        Map<Key, AvailabilityRow> rows = new LinkedHashMap<>();
        for (DeviceAvailability report : reports) {
            Instant until = report.until().isBefore(report.since()) ? report.since() : report.until();
            int device = Objects.requireNonNull(ids.get(report.link()));
            AvailabilityRow row = new AvailabilityRow(device, report.since(), until, report.alive());
            rows.merge(row.key(), row, AvailabilityRow::longer);
        }
        return rows.values();
    }

    private AvailabilityRow longer(AvailabilityRow other) {
        int order = until.compareTo(other.until);
        if (order == 0) {
            return new AvailabilityRow(device, since, until, alive && other.alive);
        }
        return order > 0 ? this : other;
    }
}
