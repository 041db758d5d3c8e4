package io.plenum.emulator.opcua;

import java.util.Map;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** The units of the model as OPC UA says them: UNECE Recommendation 20 codes, packed into numbers (part 8, 5.6.3). */
final class OpcUaUnits {

    private static final String NAMESPACE = "http://www.opcfoundation.org/UA/units/un/cefact";

    private record Unece(String code, String symbol, String name) {}

    private static final Map<String, Unece> UNITS = Map.ofEntries(
            Map.entry("DEG_C", new Unece("CEL", "°C", "degree Celsius")),
            Map.entry("K", new Unece("KEL", "K", "kelvin")),
            Map.entry("PERCENT", new Unece("P1", "%", "percent")),
            Map.entry("PERCENT_RH", new Unece("P1", "%", "percent")),
            Map.entry("PA", new Unece("PAL", "Pa", "pascal")),
            Map.entry("KiloPA", new Unece("KPA", "kPa", "kilopascal")),
            Map.entry("M3-PER-SEC", new Unece("MQS", "m³/s", "cubic metre per second")),
            Map.entry("L-PER-SEC", new Unece("G51", "l/s", "litre per second")),
            Map.entry("M3", new Unece("MTQ", "m³", "cubic metre")),
            Map.entry("W", new Unece("WTT", "W", "watt")),
            Map.entry("KiloW", new Unece("KWT", "kW", "kilowatt")),
            Map.entry("KiloW-HR", new Unece("KWH", "kW·h", "kilowatt hour")),
            Map.entry("V", new Unece("VLT", "V", "volt")),
            Map.entry("A", new Unece("AMP", "A", "ampere")),
            Map.entry("HZ", new Unece("HTZ", "Hz", "hertz")),
            Map.entry("LUX", new Unece("LUX", "lx", "lux")),
            Map.entry("PPM", new Unece("59", "ppm", "part per million")),
            Map.entry("W-PER-M2", new Unece("D54", "W/m²", "watt per square metre")),
            Map.entry("M-PER-SEC", new Unece("MTS", "m/s", "metre per second")),
            Map.entry("DEG", new Unece("DD", "°", "degree [unit of angle]")),
            Map.entry("SEC", new Unece("SEC", "s", "second [unit of time]")),
            Map.entry("MIN", new Unece("MIN", "min", "minute [unit of time]")),
            Map.entry("HR", new Unece("HUR", "h", "hour")));

    private OpcUaUnits() {}

    /** Null where a number counts or has no unit. */
    static @Nullable EUInformation of(String qudt) {
        Unece unit = UNITS.get(qudt);
        return unit == null
                ? null
                : new EUInformation(
                        NAMESPACE,
                        packed(unit.code()),
                        LocalizedText.english(unit.symbol()),
                        LocalizedText.english(unit.name()));
    }

    private static int packed(String code) {
        int id = 0;
        for (char letter : code.toCharArray()) {
            id = id << 8 | letter;
        }
        return id;
    }
}
