package io.plenum.emulator.opcua;

import io.plenum.emulator.EmulatedUnit;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** The units of the model as OPC UA says them: UNECE Recommendation 20 codes, packed into numbers (part 8, 5.6.3). */
final class OpcUaUnits {

    private static final String NAMESPACE = "http://www.opcfoundation.org/UA/units/un/cefact";

    private record Unece(String code, String name) {}

    private static final Map<EmulatedUnit, Unece> UNITS = Map.ofEntries(
            Map.entry(EmulatedUnit.CELSIUS, new Unece("CEL", "degree Celsius")),
            Map.entry(EmulatedUnit.PERCENT, new Unece("P1", "percent")),
            Map.entry(EmulatedUnit.HUMIDITY, new Unece("P1", "percent relative humidity")),
            Map.entry(EmulatedUnit.PASCAL, new Unece("PAL", "pascal")),
            Map.entry(EmulatedUnit.KILOPASCAL, new Unece("KPA", "kilopascal")),
            Map.entry(EmulatedUnit.CUBIC_METRE_PER_SECOND, new Unece("MQS", "cubic metre per second")),
            Map.entry(EmulatedUnit.LITRE_PER_SECOND, new Unece("G51", "litre per second")),
            Map.entry(EmulatedUnit.CUBIC_METRE, new Unece("MTQ", "cubic metre")),
            Map.entry(EmulatedUnit.KILOWATT, new Unece("KWT", "kilowatt")),
            Map.entry(EmulatedUnit.KILOWATT_HOUR, new Unece("KWH", "kilowatt hour")),
            Map.entry(EmulatedUnit.LUX, new Unece("LUX", "lux")),
            Map.entry(EmulatedUnit.PPM, new Unece("59", "part per million")),
            Map.entry(EmulatedUnit.WATT_PER_SQUARE_METRE, new Unece("D54", "watt per square metre")),
            Map.entry(EmulatedUnit.METRE_PER_SECOND, new Unece("MTS", "metre per second")));

    private OpcUaUnits() {}

    /** Null where a number counts or has no unit. */
    static @Nullable EUInformation of(EmulatedUnit unit) {
        Unece unece = UNITS.get(unit);
        return unece == null
                ? null
                : new EUInformation(
                        NAMESPACE,
                        packed(unece.code()),
                        LocalizedText.english(unit.symbol()),
                        LocalizedText.english(unece.name()));
    }

    private static int packed(String code) {
        int id = 0;
        for (char letter : code.toCharArray()) {
            id = id << 8 | letter;
        }
        return id;
    }
}
