package io.plenum.site.role;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the class of a point says, read once for each class.
 *
 * @param register whether what has the unit of energy or volume may be the register of a meter; a capacity or limit never is
 * @param kind how its values are to be read where neither model nor controller says so; null where the class does not say
 */
public record PointMeaning(
        String brickClass,
        PointFunction function,
        QuantityKind quantity,
        Medium medium,
        Side side,
        HeatingOrCooling duty,
        Phase phase,
        boolean register,
        @Nullable PointKind kind) {

    private static final ClassTable TABLE = ClassTable.read("point-classes.csv");
    private static final ClassCache<PointMeaning> KNOWN = new ClassCache<>(PointMeaning::read);
    private static final Set<PointFunction> GUIDING = Set.of(PointFunction.SETPOINT, PointFunction.LIMIT);
    /** Words that say nothing of what is measured. */
    private static final Set<String> UNSPECIFIC = Set.of("Sensor", "Effective", "Status");

    public static PointMeaning of(Point point) {
        return KNOWN.of(point.brickClass());
    }

    public static PointMeaning ofClass(String brickClass) {
        return KNOWN.of(brickClass);
    }

    private static PointMeaning read(String name) {
        return new PointMeaning(
                name,
                TABLE.find(name, "function", PointFunction.class).orElse(PointFunction.UNKNOWN),
                TABLE.find(name, "quantity", QuantityKind.class).orElse(QuantityKind.UNKNOWN),
                TABLE.find(name, "medium", Medium.class).orElse(Medium.UNKNOWN),
                TABLE.find(name, "side", Side.class).orElse(Side.UNKNOWN),
                TABLE.find(name, "duty", HeatingOrCooling.class).orElse(HeatingOrCooling.UNKNOWN),
                TABLE.find(name, "phase", Phase.class).orElse(Phase.UNKNOWN),
                !TABLE.is(name, "no-register"),
                TABLE.find(name, "kind", PointKind.class).orElse(null));
    }

    /** Whether the table knows what it is for. */
    public boolean isKnown() {
        return function != PointFunction.UNKNOWN;
    }

    /** Whether it bounds or sets what a sensor measures, rather than measuring itself. */
    public boolean guides() {
        return GUIDING.contains(function);
    }

    /**
     * Whether it is the set point or limit of what another point measures: its class says all that the other's says.
     * {@code Zone_Air_Heating_Temperature_Setpoint} guides {@code Zone_Air_Temperature_Sensor}.
     */
    public boolean guides(PointMeaning measured) {
        Set<String> words = measured.words();
        words.removeAll(UNSPECIFIC);
        return guides() && words().containsAll(words);
    }

    /** Whether another point shows what became of this command: {@code Fan_On_Off_Command} and {@code Fan_Status}. */
    public boolean isCommandOf(PointMeaning shown) {
        boolean shows = shown.function() == PointFunction.STATUS || shown.function() == PointFunction.SENSOR;
        Set<String> words = shown.words();
        words.removeAll(UNSPECIFIC);
        return function == PointFunction.COMMAND && shows && !words.isEmpty() && words().containsAll(words);
    }

    /** Whether a point measures what power flows now. */
    public static boolean measuresPower(Point point) {
        PointMeaning meaning = of(point);
        return point.unit().measures(Unit.KILOWATT)
                && !point.writable()
                && meaning.quantity() != QuantityKind.REACTIVE_POWER
                && meaning.function() != PointFunction.SETPOINT;
    }

    private Set<String> words() {
        return new HashSet<>(List.of(brickClass.split("_", -1)));
    }

    /** A temperature on its scale, in contrast to a difference of two. */
    private boolean isTemperature() {
        return quantity == QuantityKind.TEMPERATURE
                && (function == PointFunction.SENSOR || function == PointFunction.SETPOINT);
    }

    /** As {@link AnalysisUnits#conversion}; of kelvins the class says whether they are a temperature or a difference. */
    public static Conversion conversion(Point point) {
        boolean absolute = point.unit().equals(Unit.KELVIN) && of(point).isTemperature();
        return absolute ? AnalysisUnits.celsius(point.unit()) : AnalysisUnits.conversion(point.unit());
    }
}
