package io.plenum.connector.bacnet;

import java.util.Map;
import java.util.stream.Collectors;

/** What people write for BACnet's engineering units. */
final class UnitSymbols {

    private static final String TABLE = """
            no-units
            percent %
            percent-relative-humidity % RH
            percent-per-second %/s
            parts-per-million ppm
            parts-per-billion ppb
            degrees-celsius °C
            degrees-fahrenheit °F
            degrees-kelvin K
            delta-degrees-kelvin K
            delta-degrees-fahrenheit °F
            degree-days-celsius K·d
            kelvin-hours K·h
            pascals Pa
            hectopascals hPa
            kilopascals kPa
            bars bar
            millibars mbar
            pounds-force-per-square-inch psi
            inches-of-water inH₂O
            liters l
            cubic-meters m³
            cubic-feet ft³
            liters-per-second l/s
            liters-per-minute l/min
            liters-per-hour l/h
            cubic-meters-per-second m³/s
            cubic-meters-per-minute m³/min
            cubic-meters-per-hour m³/h
            cubic-feet-per-minute cfm
            kilograms kg
            kilograms-per-second kg/s
            kilograms-per-hour kg/h
            tons t
            grams-of-water-per-kilogram-dry-air g/kg
            micrograms-per-cubic-meter µg/m³
            milligrams-per-cubic-meter mg/m³
            milliwatts mW
            watts W
            kilowatts kW
            megawatts MW
            btus-per-hour BTU/h
            tons-refrigeration TR
            joules J
            kilojoules kJ
            megajoules MJ
            joules-per-kilogram-dry-air J/kg
            kilojoules-per-kilogram kJ/kg
            watt-hours Wh
            kilowatt-hours kWh
            megawatt-hours MWh
            watts-per-square-meter W/m²
            watts-per-meter-kelvin W/(m·K)
            volt-amperes VA
            kilovolt-amperes kVA
            volt-amperes-reactive var
            kilovolt-amperes-reactive kvar
            kilovolt-ampere-hours-reactive kvarh
            millivolts mV
            volts V
            kilovolts kV
            milliamperes mA
            amperes A
            ohms Ω
            kilohms kΩ
            hertz Hz
            kilohertz kHz
            power-factor cos φ
            luxes lx
            lumens lm
            candelas cd
            decibels dB
            decibels-a dB(A)
            meters m
            millimeters mm
            centimeters cm
            square-meters m²
            meters-per-second m/s
            kilometers-per-hour km/h
            revolutions-per-minute min⁻¹
            degrees-angular °
            degrees-phase °
            milliseconds ms
            seconds s
            minutes min
            hours h
            days d
            weeks wk
            months mo
            years a
            """;

    private static final Map<String, String> SYMBOLS = TABLE.lines()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row.length > 1 ? row[1] : ""));

    private UnitSymbols() {}

    /** The name itself, with blanks, where nobody has agreed on a symbol. */
    static String of(String name) {
        String symbol = SYMBOLS.get(name);
        return symbol == null ? name.replace('-', ' ') : symbol;
    }
}
