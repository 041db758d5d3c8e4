package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.enumerated.BinaryLightingPV;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.primitive.Double;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.SignedInteger;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of objects that are ever written, and how their values are encoded. All others stay as they are: those for life safety and for
 * doors, inputs (which would show what nobody has measured), notification classes, schedules, and what a vendor has made up.
 */
public final class CommandedType {

    private static final Map<ObjectType, Encodable> TYPES = Map.ofEntries(
            Map.entry(ObjectType.analogOutput, new Real(0)),
            Map.entry(ObjectType.analogValue, new Real(0)),
            Map.entry(ObjectType.lightingOutput, new Real(0)),
            Map.entry(ObjectType.largeAnalogValue, new Double(0)),
            Map.entry(ObjectType.integerValue, new SignedInteger(0)),
            Map.entry(ObjectType.positiveIntegerValue, new UnsignedInteger(0)),
            Map.entry(ObjectType.multiStateOutput, new UnsignedInteger(1)),
            Map.entry(ObjectType.multiStateValue, new UnsignedInteger(1)),
            Map.entry(ObjectType.binaryOutput, BinaryPV.inactive),
            Map.entry(ObjectType.binaryValue, BinaryPV.inactive),
            Map.entry(ObjectType.binaryLightingOutput, BinaryLightingPV.off));

    private static final Set<ObjectType> BINARY = Set.of(ObjectType.binaryOutput, ObjectType.binaryValue);
    private static final Set<ObjectType> STATES = Set.of(ObjectType.multiStateOutput, ObjectType.multiStateValue);

    private static final long MOST_UNSIGNED = 0xFFFF_FFFFL;
    /** So many of its smallest steps may a float differ: some devices keep theirs as a number of tenths. */
    private static final int STEPS = 4;

    private CommandedType() {}

    public static boolean covers(ObjectIdentifier object) {
        return TYPES.containsKey(object.getObjectType());
    }

    /** Whether the controller may hold it for a minimum time, at priority 6. */
    static boolean isBinary(ObjectIdentifier object) {
        return BINARY.contains(object.getObjectType());
    }

    /**
     * As the object has its value, else as its type has it; null where it cannot have this one.
     *
     * @param present what the object has at present, where that is known
     */
    public static @Nullable Encodable encode(ObjectIdentifier object, @Nullable Encodable present, double value) {
        Encodable usual = TYPES.get(object.getObjectType());
        Encodable written = of(present, value);
        if (written == null && !isNumber(present)) {
            written = of(usual, value);
        }
        boolean noState = STATES.contains(object.getObjectType()) && value < 1;
        return noState ? null : written;
    }

    private static boolean isNumber(@Nullable Encodable value) {
        return value instanceof Real
                || value instanceof Double
                || value instanceof SignedInteger
                || value instanceof UnsignedInteger
                || value instanceof Enumerated;
    }

    private static @Nullable Encodable of(@Nullable Encodable like, double value) {
        if (!java.lang.Double.isFinite(value)) {
            return null;
        }
        return switch (like) {
            case Real real -> Math.abs(value) <= Float.MAX_VALUE ? new Real((float) value) : null;
            case Double real -> new Double(value);
            case SignedInteger number -> isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? signed(value) : null;
            case UnsignedInteger number -> isWhole(value, 0, MOST_UNSIGNED) ? new UnsignedInteger((long) value) : null;
            case Enumerated state -> isWhole(value, 0, 1) ? new Enumerated((int) value) : null;
            case null, default -> null;
        };
    }

    private static SignedInteger signed(double value) {
        return new SignedInteger((int) value);
    }

    private static boolean isWhole(double value, long low, long high) {
        return value >= low && value <= high && value == Math.rint(value);
    }

    /** Whether an object that is told the one shows the other. */
    static boolean same(Encodable written, double wanted, double shown) {
        if (!(written instanceof Real)) {
            return wanted == shown;
        }
        return Math.abs((float) wanted - shown) <= STEPS * Math.ulp((float) wanted);
    }
}
