package io.plenum.fault.monitor;

import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import io.plenum.site.role.EquipmentNames;
import io.plenum.site.role.RequiredPoint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Stages of compressors and burners. Brick has a class for a state and none for whose it is, so the names tell. */
final class StagePoints {

    private StagePoints() {}

    static Map<Quantity, Point> find(List<Point> points) {
        Map<Quantity, Point> found = new EnumMap<>(Quantity.class);
        for (Point point : points) {
            if (RequiredPoint.STAGE_STATE.fits(point)) {
                boolean second = EquipmentNames.isSecondStage(point);
                switch (EquipmentNames.stage(point)) {
                    case COOLING -> found.putIfAbsent(second ? Quantity.COOL_STAGE_2 : Quantity.COOL_STAGE_1, point);
                    case HEATING -> found.putIfAbsent(second ? Quantity.HEAT_STAGE_2 : Quantity.HEAT_STAGE_1, point);
                    case UNKNOWN -> {}
                }
            }
        }
        return found;
    }
}
