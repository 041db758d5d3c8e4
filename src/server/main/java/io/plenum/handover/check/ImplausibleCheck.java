package io.plenum.handover.check;

import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.device.ValueRange;
import io.plenum.site.role.PointFunction;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.ProposedClass;
import io.plenum.site.role.QuantityKind;
import io.plenum.twin.CurrentValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units that do not fit the class, values that cannot be, sensors that stand still although what they measure never does. */
final class ImplausibleCheck {

    private static final Set<QuantityKind> MOVING =
            Set.of(QuantityKind.TEMPERATURE, QuantityKind.HUMIDITY, QuantityKind.CO2);

    private ImplausibleCheck() {}

    static List<HandoverItem> items(CheckedSite site, PointRhythms rhythms) {
        List<HandoverItem> items = new ArrayList<>();
        List<Point> moving = new ArrayList<>();
        for (Point point : site.points()) {
            HandoverItem item = item(site, point);
            if (item != null) {
                items.add(item);
            } else if (moves(point)) {
                moving.add(point);
            }
        }
        Set<PointId> still = rhythms.still(moving.stream().map(Point::id).toList(), site.now());
        moving.stream()
                .filter(point -> still.contains(point.id()))
                .forEach(point -> items.add(item(point, "handover.what.stuck", value(site.value(point)))));
        return items;
    }

    private static boolean moves(Point point) {
        PointMeaning meaning = PointMeaning.of(point);
        return point.kind() == PointKind.NUMERIC
                && meaning.function() == PointFunction.SENSOR
                && MOVING.contains(meaning.quantity());
    }

    private static @Nullable HandoverItem item(CheckedSite site, Point point) {
        ProposedClass known = ProposedClass.ofClass(point.brickClass());
        if (known != null && point.kind() == PointKind.NUMERIC && !known.allows(point.unit())) {
            return item(point, "handover.what.unit", point.unit().symbol());
        }
        CurrentValue value = site.value(point);
        if (value == null || !value.quality().isLive() || Double.isNaN(value.value())) {
            return null;
        }
        PlausibleRange range = PlausibleRange.of(point);
        if (range != null && !range.contains(value.value())) {
            return item(point, "handover.what.range", value(value), range.low(), range.high());
        }
        // The numbers are the device's, whatever unit the model gives them.
        ValueRange said = site.range(point);
        return said == null || said.holds(value.value())
                ? null
                : item(point, "handover.what.device-range", value(value), said.low(), said.high());
    }

    private static double value(@Nullable CurrentValue value) {
        return value == null ? Double.NaN : value.value();
    }

    private static HandoverItem item(Point point, String text, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(point.unit().symbol());
        return new HandoverItem(
                HandoverKind.IMPLAUSIBLE,
                point.key(),
                point.name(),
                text,
                List.copyOf(all),
                "trends?points=" + point.key());
    }
}
