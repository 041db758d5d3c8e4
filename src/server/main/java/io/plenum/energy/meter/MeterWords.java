package io.plenum.energy.meter;

import io.plenum.energy.EnergyKind;
import io.plenum.point.Point;
import io.plenum.point.Unit;
import io.plenum.site.Equipment;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Brick classes, units and names say of a meter. */
final class MeterWords {

    private static final Pattern GENERATOR =
            Pattern.compile("(PV_.*|Photovoltaic_.*|.*Solar_Panel.*|.*Wind_Turbine.*)");
    private static final Pattern COLD = Pattern.compile(".*(chill|cold|cool|kält|kaelt|kühl|kuehl).*");
    private static final Pattern NO_COUNTER =
            Pattern.compile(".*(Setpoint|Limit|Level|Storage|Stored|Capacity|Demand|Parameter|Command).*");

    private MeterWords() {}

    static boolean isMeter(Equipment equipment) {
        return equipment.brickClass().endsWith("Meter");
    }

    static boolean isGenerator(Equipment equipment) {
        return GENERATOR.matcher(equipment.brickClass()).matches();
    }

    /** Brick's {@code Building_Electrical_Meter} and its like count what comes into a building. */
    static boolean isOfBuilding(Equipment equipment) {
        return equipment.brickClass().startsWith("Building_");
    }

    /** Null for a meter of something that is no energy. */
    static @Nullable EnergyKind kind(Equipment equipment) {
        String brick = equipment.brickClass();
        if (isGenerator(equipment) || brick.contains("Electrical")) {
            return EnergyKind.ELECTRICITY;
        } else if (brick.contains("Gas")) {
            return EnergyKind.GAS;
        } else if (brick.contains("Chilled_Water")) {
            return EnergyKind.COLD;
        } else if (brick.contains("Hot_Water") || brick.contains("Steam")) {
            return EnergyKind.HEAT;
        } else if (brick.contains("Water")) {
            return EnergyKind.WATER;
        }
        return brick.contains("Thermal") ? thermal(equipment) : null;
    }

    /** Brick does not tell heat from cold, so the name has to. */
    private static EnergyKind thermal(Equipment equipment) {
        String words = (equipment.key() + " " + equipment.name()).toLowerCase(Locale.ROOT);
        return COLD.matcher(words).matches() ? EnergyKind.COLD : EnergyKind.HEAT;
    }

    static boolean isRegister(Point point, EnergyKind kind) {
        boolean unit = point.unit().measures(Unit.KILOWATT_HOUR)
                || (point.unit().measures(Unit.CUBIC_METRE) && (kind == EnergyKind.WATER || kind == EnergyKind.GAS));
        return unit && !NO_COUNTER.matcher(point.brickClass()).matches();
    }

    static boolean isPower(Point point) {
        return point.unit().measures(Unit.KILOWATT)
                && !point.writable()
                && !point.brickClass().contains("Reactive")
                && !point.brickClass().contains("Setpoint");
    }
}
