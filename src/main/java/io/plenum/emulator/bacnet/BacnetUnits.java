package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import java.util.Map;

/** The units of the model as BACnet says them. */
final class BacnetUnits {

    private static final Map<String, EngineeringUnits> UNITS = Map.ofEntries(
            Map.entry("DEG_C", EngineeringUnits.degreesCelsius),
            Map.entry("K", EngineeringUnits.deltaDegreesKelvin),
            Map.entry("PERCENT", EngineeringUnits.percent),
            Map.entry("PERCENT_RH", EngineeringUnits.percentRelativeHumidity),
            Map.entry("PA", EngineeringUnits.pascals),
            Map.entry("KiloPA", EngineeringUnits.kilopascals),
            Map.entry("M3-PER-SEC", EngineeringUnits.cubicMetersPerSecond),
            Map.entry("L-PER-SEC", EngineeringUnits.litersPerSecond),
            Map.entry("M3", EngineeringUnits.cubicMeters),
            Map.entry("W", EngineeringUnits.watts),
            Map.entry("KiloW", EngineeringUnits.kilowatts),
            Map.entry("KiloW-HR", EngineeringUnits.kilowattHours),
            Map.entry("V", EngineeringUnits.volts),
            Map.entry("A", EngineeringUnits.amperes),
            Map.entry("HZ", EngineeringUnits.hertz),
            Map.entry("LUX", EngineeringUnits.luxes),
            Map.entry("PPM", EngineeringUnits.partsPerMillion),
            Map.entry("W-PER-M2", EngineeringUnits.wattsPerSquareMeter),
            Map.entry("M-PER-SEC", EngineeringUnits.metersPerSecond),
            Map.entry("DEG", EngineeringUnits.degreesAngular),
            Map.entry("SEC", EngineeringUnits.seconds),
            Map.entry("MIN", EngineeringUnits.minutes),
            Map.entry("HR", EngineeringUnits.hours));

    private BacnetUnits() {}

    static EngineeringUnits of(String qudt) {
        return UNITS.getOrDefault(qudt, EngineeringUnits.noUnits);
    }
}
