package io.plenum.site;

import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.RequiredPoint;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What measures the weather of one building. */
public final class OutdoorSensors {

    private OutdoorSensors() {}

    /** Outdoor temperatures, a weather station's before those in the intakes of air handlers, then by their keys. */
    public static List<Point> temperatures(BuildingModel model) {
        return model.points().stream()
                .filter(RequiredPoint.OUTSIDE_AIR_TEMPERATURE::fits)
                .filter(point ->
                        point.unit().equals(Unit.UNITLESS) || point.unit().measures(Unit.DEGREE_CELSIUS))
                .sorted(Comparator.comparing((Point point) -> !isStation(model, point))
                        .thenComparing(Point::key))
                .toList();
    }

    /** The one by which the building's weather is judged; null where none is measured. */
    public static @Nullable Point temperature(BuildingModel model) {
        return temperatures(model).stream().findFirst().orElse(null);
    }

    /** Null where none is measured. */
    public static @Nullable Point humidity(BuildingModel model) {
        return RequiredPoint.OUTSIDE_HUMIDITY.of(model.points());
    }

    private static boolean isStation(BuildingModel model, Point point) {
        String owner = model.ownerOf(point.key());
        Equipment equipment = owner == null ? null : model.equipment(owner);
        return equipment != null && equipment.meaning().is(EquipmentType.WEATHER_STATION);
    }
}
