package io.plenum.energy.meter;

import io.plenum.energy.EnergyKind;
import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.role.EquipmentNames;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.PointMeaning;
import org.jspecify.annotations.Nullable;

/** What Brick classes, units and names say of a meter. */
final class MeterClassification {

    private MeterClassification() {}

    static boolean isMeter(Equipment equipment) {
        return equipment.meaning().is(EquipmentType.METER);
    }

    static boolean isGenerator(Equipment equipment) {
        return equipment.meaning().generator();
    }

    /** Brick's {@code Building_Electrical_Meter} and its like count what comes into a building. */
    static boolean isOfBuilding(Equipment equipment) {
        return equipment.meaning().ofBuilding();
    }

    /** Null for a meter of something that is no energy. */
    static @Nullable EnergyKind kind(Equipment equipment) {
        return switch (equipment.meaning().medium()) {
            case ELECTRICITY -> EnergyKind.ELECTRICITY;
            case GAS -> EnergyKind.GAS;
            case CHILLED_WATER -> EnergyKind.COLD;
            case HOT_WATER, STEAM -> EnergyKind.HEAT;
            case WATER, CONDENSER_WATER -> EnergyKind.WATER;
            case HEAT -> thermal(equipment);
            default -> null;
        };
    }

    /** Brick does not tell heat from cold, so the name has to. */
    private static EnergyKind thermal(Equipment equipment) {
        return EquipmentNames.isCold(equipment.key(), equipment.name()) ? EnergyKind.COLD : EnergyKind.HEAT;
    }

    static boolean isRegister(Point point, EnergyKind kind) {
        boolean unit = point.unit().measures(Unit.KILOWATT_HOUR)
                || (point.unit().measures(Unit.CUBIC_METRE) && (kind == EnergyKind.WATER || kind == EnergyKind.GAS));
        return unit && PointMeaning.of(point).register();
    }

    static boolean isPower(Point point) {
        return PointMeaning.measuresPower(point);
    }
}
