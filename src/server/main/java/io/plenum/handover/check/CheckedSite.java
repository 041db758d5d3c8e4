package io.plenum.handover.check;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.DeviceDeclarations;
import io.plenum.point.device.ValueRange;
import io.plenum.site.BuildingModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: a site's points with their present values.
 *
 * @param points all that may be seen
 * @param values by point; without those that were never heard of
 * @param declared what devices have said of their points
 * @param connections names of those that there are
 */
record CheckedSite(
        BuildingModel model,
        List<Point> points,
        Map<PointId, CurrentValue> values,
        DeviceDeclarations declared,
        Set<String> connections,
        Instant now) {

    static CheckedSite of(
            BuildingModel model,
            PointValues values,
            DeviceDeclarations declared,
            Set<String> connections,
            Instant now) {
        Map<PointId, CurrentValue> present = new HashMap<>();
        List<Point> points = new ArrayList<>(model.points());
        for (Point point : points) {
            CurrentValue value = values.of(point.id());
            if (value != null) {
                present.put(point.id(), value);
            }
        }
        return new CheckedSite(model, points, present, declared, connections, now);
    }

    @Nullable
    CurrentValue value(Point point) {
        return values.get(point.id());
    }

    /** What the point's device says that its values can be, in the device's unit; null where it says nothing. */
    @Nullable
    ValueRange range(Point point) {
        DeviceDeclaration device = point.source() == null ? null : declared.of(point.source());
        return device == null || point.kind() != PointKind.NUMERIC ? null : device.range();
    }

    boolean isBound(Point point) {
        return point.source() != null && connections.contains(point.source().connection());
    }
}
