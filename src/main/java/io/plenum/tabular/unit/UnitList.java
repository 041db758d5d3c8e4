package io.plenum.tabular.unit;

import static io.plenum.tabular.unit.Dimension.ANGLE;
import static io.plenum.tabular.unit.Dimension.CONCENTRATION;
import static io.plenum.tabular.unit.Dimension.CURRENT;
import static io.plenum.tabular.unit.Dimension.DUST;
import static io.plenum.tabular.unit.Dimension.EMISSION;
import static io.plenum.tabular.unit.Dimension.ENERGY;
import static io.plenum.tabular.unit.Dimension.ENTHALPY;
import static io.plenum.tabular.unit.Dimension.FLOW;
import static io.plenum.tabular.unit.Dimension.FREQUENCY;
import static io.plenum.tabular.unit.Dimension.HUMIDITY;
import static io.plenum.tabular.unit.Dimension.ILLUMINANCE;
import static io.plenum.tabular.unit.Dimension.IRRADIANCE;
import static io.plenum.tabular.unit.Dimension.LENGTH;
import static io.plenum.tabular.unit.Dimension.MASS_FLOW;
import static io.plenum.tabular.unit.Dimension.NONE;
import static io.plenum.tabular.unit.Dimension.POWER;
import static io.plenum.tabular.unit.Dimension.PRESSURE;
import static io.plenum.tabular.unit.Dimension.ROTATION;
import static io.plenum.tabular.unit.Dimension.SHARE;
import static io.plenum.tabular.unit.Dimension.SPEED;
import static io.plenum.tabular.unit.Dimension.TEMPERATURE;
import static io.plenum.tabular.unit.Dimension.TIME;
import static io.plenum.tabular.unit.Dimension.VOLTAGE;
import static io.plenum.tabular.unit.Dimension.VOLUME;

/** The units of the trade and their spellings in exports of Niagara, BACnet, Metasys, Desigo, WebCTRL and spreadsheets. */
final class UnitList {

    private static final double INCH_OF_WATER = 249.08891;
    private static final double CUBIC_FOOT = 0.028316846592;
    private static final double GALLON = 0.003785411784;

    interface Taker {
        void take(FieldUnit unit, String... spellings);
    }

    private UnitList() {}

    static void fill(Taker list) {
        temperature(list);
        pressure(list);
        flow(list);
        energy(list);
        electric(list);
        air(list);
        others(list);
    }

    private static FieldUnit unit(String symbol, Dimension dimension, double factor) {
        return new FieldUnit(symbol, dimension, factor, 0);
    }

    private static void temperature(Taker list) {
        list.take(
                unit("°C", TEMPERATURE, 1),
                "C",
                "degC",
                "deg C",
                "deg_C",
                "degrees C",
                "Celsius",
                "degree Celsius",
                "degrees-celsius",
                "degrees celsius",
                "Grad C",
                "Grad Celsius",
                "Grad",
                "GradC",
                "℃",
                "°Celsius",
                "DEG_C");
        list.take(
                new FieldUnit("°F", TEMPERATURE, 5 / 9.0, -160 / 9.0),
                "F",
                "degF",
                "deg F",
                "degrees F",
                "Fahrenheit",
                "degree Fahrenheit",
                "degrees-fahrenheit",
                "degrees fahrenheit",
                "Grad F",
                "℉",
                "DEG_F");
        list.take(new FieldUnit("K", TEMPERATURE, 1, -273.15), "Kelvin", "degK", "deg K", "degrees-kelvin", "°K");
    }

    private static void pressure(Taker list) {
        list.take(unit("Pa", PRESSURE, 1), "Pascal", "pascals");
        list.take(unit("hPa", PRESSURE, 100), "mbar", "hectopascals", "millibars");
        list.take(unit("kPa", PRESSURE, 1000), "kilopascals", "kilopascal");
        list.take(unit("bar", PRESSURE, 1e5), "bars");
        list.take(unit("psi", PRESSURE, 6894.757293168361), "psig", "pounds-force-per-square-inch", "lbf/in2");
        list.take(
                unit("inH₂O", PRESSURE, INCH_OF_WATER),
                "inH2O",
                "in H2O",
                "inWC",
                "in. w.c.",
                "inWG",
                "in. w.g.",
                "iwc",
                "\"wc",
                "\"wg",
                "\"h2o",
                "in/wc",
                "inches-of-water",
                "inches of water",
                "in water",
                "inches wc",
                "inches wg",
                "in of water",
                "in wtr",
                "inhh2o");
        list.take(unit("mmH₂O", PRESSURE, 9.80665), "mmH2O", "mmWS", "mmCE", "mmWC", "millimeters-of-water");
        list.take(unit("mH₂O", PRESSURE, 9806.65), "mWS", "mCE", "mH2O", "meters of water");
        list.take(unit("ftH₂O", PRESSURE, 12 * INCH_OF_WATER), "ftH2O", "ftWC", "ft wc", "feet of water", "ft head");
        list.take(unit("inHg", PRESSURE, 3386.389), "inches-of-mercury");
        list.take(unit("mmHg", PRESSURE, 133.322387415), "torr", "millimeters-of-mercury");
    }

    private static void flow(Taker list) {
        list.take(unit("m³/s", FLOW, 1), "m3/s", "cms", "cubic-meters-per-second", "m3s", "m3/sec");
        list.take(
                unit("m³/h", FLOW, 1 / 3600.0),
                "m3/h",
                "m3/hr",
                "cmh",
                "cubic-meters-per-hour",
                "m3h",
                "cbm/h",
                "qm/h");
        list.take(unit("m³/min", FLOW, 1 / 60.0), "m3/min", "cmm");
        list.take(unit("l/s", FLOW, 1e-3), "lps", "liters-per-second", "litres/s", "l/sec", "dm3/s");
        list.take(unit("l/min", FLOW, 1 / 60_000.0), "lpm", "liters-per-minute");
        list.take(unit("l/h", FLOW, 1 / 3_600_000.0), "lph", "liters-per-hour");
        list.take(
                unit("cfm", FLOW, CUBIC_FOOT / 60),
                "ft3/min",
                "cubic-feet-per-minute",
                "scfm",
                "acfm",
                "cu ft/min",
                "cubic feet per minute");
        list.take(unit("gpm", FLOW, GALLON / 60), "gal/min", "us-gallons-per-minute", "usgpm", "gallons per minute");
        list.take(unit("m³", VOLUME, 1), "m3", "cbm", "cubic-meters", "Nm3", "m3(n)");
        list.take(unit("l", VOLUME, 1e-3), "liter", "litre", "liters", "litres", "ltr");
        list.take(unit("ft³", VOLUME, CUBIC_FOOT), "ft3", "cf", "cubic-feet", "cu ft");
        list.take(unit("ccf", VOLUME, 100 * CUBIC_FOOT), "hcf");
        list.take(unit("gal", VOLUME, GALLON), "gallons", "us-gallons", "usgal");
        list.take(unit("kg/s", MASS_FLOW, 1), "kilograms-per-second");
        list.take(unit("kg/h", MASS_FLOW, 1 / 3600.0), "kg/hr");
    }

    private static void energy(Taker list) {
        list.take(unit("W", POWER, 1), "Watt", "watts");
        list.take(unit("milliwatt", POWER, 1e-3));
        list.take(unit("kW", POWER, 1e3), "Kilowatt", "kilowatts", "kwatt");
        list.take(unit("MW", POWER, 1e6), "Megawatt", "megawatts");
        list.take(unit("hp", POWER, 745.699872), "horsepower");
        list.take(unit("BTU/h", POWER, 0.29307107), "btuh", "btu/hr", "btus-per-hour");
        list.take(unit("MBH", POWER, 293.07107), "kbtu/h", "kbtuh", "kbtu/hr", "mbtu/h");
        list.take(unit("ton", POWER, 3516.852842), "tons", "tr", "tons-refrigeration", "tons of refrigeration", "rt");
        list.take(unit("kWh", ENERGY, 1), "kw-h", "kw h", "kw hr", "kilowatt-hours", "kwhr");
        list.take(unit("Wh", ENERGY, 1e-3), "watt-hours");
        list.take(unit("MWh", ENERGY, 1e3), "megawatt-hours");
        list.take(unit("GWh", ENERGY, 1e6));
        list.take(unit("kJ", ENERGY, 1 / 3600.0), "kilojoules");
        list.take(unit("MJ", ENERGY, 1 / 3.6), "megajoules");
        list.take(unit("GJ", ENERGY, 1000 / 3.6), "gigajoules");
        list.take(unit("kBTU", ENERGY, 0.29307107), "kbtus");
        list.take(unit("MMBTU", ENERGY, 293.07107), "dth", "dekatherm");
        list.take(unit("therm", ENERGY, 29.307107), "therms");
        list.take(unit("ton-h", ENERGY, 3.516852842), "ton-hours", "tonhr", "ton hr");
        list.take(
                unit("kg/kWh", EMISSION, 1),
                "kgCO2/kWh",
                "kg CO2/kWh",
                "kgCO2e/kWh",
                "kgCO2eq/kWh",
                "t/MWh",
                "tCO2/MWh");
        list.take(
                unit("g/kWh", EMISSION, 1e-3),
                "gCO2/kWh",
                "g CO2/kWh",
                "gCO2e/kWh",
                "gCO2eq/kWh",
                "kg/MWh",
                "kgCO2/MWh");
        list.take(unit("lb/MWh", EMISSION, 0.00045359237), "lbs/MWh", "lbCO2/MWh");
        list.take(unit("kJ/kg", ENTHALPY, 1), "kilojoules-per-kilogram");
        list.take(unit("BTU/lb", ENTHALPY, 2.326), "btus-per-pound");
    }

    private static void electric(Taker list) {
        list.take(unit("V", VOLTAGE, 1), "Volt", "volts", "vdc", "v dc", "v=");
        list.take(unit("mV", VOLTAGE, 1e-3), "milliv", "millivolts");
        list.take(unit("kV", VOLTAGE, 1e3), "kilovolts");
        list.take(unit("A", CURRENT, 1), "Amp", "amps", "amperes", "ampere");
        list.take(unit("mA", CURRENT, 1e-3), "milliamperes", "milliamps");
        list.take(unit("Hz", FREQUENCY, 1), "Hertz");
        list.take(unit("rpm", ROTATION, 1), "1/min", "u/min", "revolutions-per-minute", "tr/min", "min-1");
    }

    private static void air(Taker list) {
        list.take(
                unit("%", SHARE, 0.01),
                "percent",
                "pct",
                "prozent",
                "v.h.",
                "pc",
                "per cent",
                "%open",
                "% open",
                "%cmd",
                "% command");
        list.take(
                unit("% RH", HUMIDITY, 1),
                "%RH",
                "RH%",
                "% r.H.",
                "% r.F.",
                "%rF",
                "%HR",
                "percent-relative-humidity",
                "rel. feuchte %",
                "PERCENT_RH");
        list.take(unit("ppm", CONCENTRATION, 1), "parts-per-million", "ppm co2");
        list.take(unit("ppb", CONCENTRATION, 1e-3), "parts-per-billion");
        list.take(unit("µg/m³", DUST, 1), "ug/m3", "micrograms-per-cubic-meter", "mcg/m3");
        list.take(unit("mg/m³", DUST, 1000), "mg/m3");
        list.take(unit("lx", ILLUMINANCE, 1), "lux", "luxes");
        list.take(unit("fc", ILLUMINANCE, 10.76391), "foot-candles", "ftcd");
        list.take(unit("W/m²", IRRADIANCE, 1), "w/m2", "w/qm", "watts-per-square-meter", "wh/m2");
    }

    private static void others(Taker list) {
        list.take(unit("m/s", SPEED, 1), "m/sec", "meters-per-second");
        list.take(unit("km/h", SPEED, 1 / 3.6), "kph", "kmh", "kilometers-per-hour");
        list.take(unit("mph", SPEED, 0.44704), "miles-per-hour");
        list.take(unit("ft/min", SPEED, 0.00508), "fpm", "feet-per-minute");
        list.take(unit("kn", SPEED, 0.514444), "kt", "knots");
        list.take(unit("s", TIME, 1), "sec", "seconds", "sek", "sekunden");
        list.take(unit("min", TIME, 60), "minutes", "minuten", "mins");
        list.take(unit("h", TIME, 3600), "hr", "hrs", "hours", "std", "stunden");
        list.take(unit("°", ANGLE, 1), "deg", "degrees-angular", "DEG", "winkelgrad", "degrees");
        list.take(unit("m", LENGTH, 1), "meters", "metre");
        list.take(unit("mm", LENGTH, 1e-3), "millimeters");
        list.take(
                unit("", NONE, 1),
                "no-units",
                "nounits",
                "no units",
                "none",
                "on/off",
                "off/on",
                "bool",
                "boolean",
                "binary",
                "enum",
                "state",
                "count",
                "numeric",
                "number",
                "status",
                "ein/aus",
                "true/false",
                "unitless",
                "(none)",
                "n/a");
    }
}
