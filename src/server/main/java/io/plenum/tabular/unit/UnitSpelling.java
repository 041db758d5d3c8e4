package io.plenum.tabular.unit;

import io.plenum.point.unit.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units as files spell them: beside the names that {@link Unit} knows those of spreadsheets and control systems in several languages,
 * with signs that another encoding garbled.
 */
public final class UnitSpelling {

    private static final int LONGEST = 24;
    private static final Map<String, Unit> SPELLINGS = new HashMap<>();
    private static final Set<Unit> LISTED = new HashSet<>(Unit.known());

    static {
        add(
                "DEG_C",
                "c",
                "°c",
                "degc",
                "degreesc",
                "degreecelsius",
                "degreescelsius",
                "grad",
                "gradc",
                "gradcelsius",
                "celsius",
                "°celsius");
        add(
                "DEG_F",
                "f",
                "°f",
                "degf",
                "degreesf",
                "degreefahrenheit",
                "degreesfahrenheit",
                "gradf",
                "fahrenheit",
                "°fahrenheit");
        add("K", "k", "°k", "degk", "kelvin", "degreeskelvin");
        add("PERCENT", "%", "prozent", "percent", "pct", "percent", "vh", "%open", "%cmd", "%command", "%offen");
        add("PERCENT_RH", "%rh", "rh%", "%rf", "%hr", "percentrelativehumidity", "relfeuchte%", "relativehumidity");
        add("PA", "pascal", "pascals");
        add("MilliBAR", "mbar", "millibars");
        add(
                "IN_H2O",
                "inh2o",
                "inwc",
                "inwg",
                "inwtr",
                "inwater",
                "inofwater",
                "inchesofwater",
                "incheswc",
                "incheswg",
                "inhh2o",
                "\"wc",
                "\"wg",
                "\"h2o",
                "iwc",
                "in/wc");
        add("FT_H2O", "fth2o", "ftwc", "fthead", "feetofwater");
        add("MilliM_H2O", "mmh2o", "mmws", "mmce", "mmwc");
        add("M3-PER-SEC", "m3s", "m3/sec", "cms");
        add("M3-PER-HR", "m3h", "m3/h", "m3/hr", "cbm/h", "qm/h", "cmh");
        add("L-PER-SEC", "l/s", "l/sec", "lps", "litres/s", "liters/s", "dm3/s");
        add("FT3-PER-MIN", "cfm", "scfm", "acfm", "cuft/min", "cubicfeetperminute", "ft3/min");
        add("GAL_US-PER-MIN", "gpm", "usgpm", "gal/min", "gallonsperminute");
        add("M3", "m3", "cbm", "nm3", "m3(n)");
        add("L", "l", "ltr", "liter", "litre", "liters", "litres");
        add("FT3", "ft3", "cf", "cuft");
        add("W", "w", "watt", "watts");
        add("KiloW", "kw", "kilowatt", "kilowatts", "kwatt");
        add("MegaW", "mw", "megawatt", "megawatts");
        add("KiloBTU_IT-PER-HR", "mbh", "kbtuh", "kbtu/h", "kbtu/hr", "mbtu/h");
        add("BTU_IT-PER-HR", "btuh", "btu/h", "btu/hr");
        add("TON_FG", "ton", "tons", "tr", "rt", "tonsrefrigeration", "tonsofrefrigeration");
        add("KiloW-HR", "kwh", "kwhr", "kilowatthours");
        add("MegaW-HR", "mwh", "megawatthours");
        add("MegaBTU_IT", "mmbtu", "dth", "dekatherm");
        add("V", "v", "volt", "volts", "vdc", "v=");
        add("A", "a", "amp", "amps", "ampere", "amperes");
        add("MilliA", "ma", "milliamps", "milliamperes");
        add("HZ", "hz", "hertz");
        add("REV-PER-MIN", "rpm", "1/min", "u/min", "tr/min", "min-1");
        add("LUX", "lx", "lux", "luxes");
        add("W-PER-M2", "w/m2", "w/qm", "wh/m2");
        add("PPM", "ppm", "ppmco2", "partspermillion");
        add("MicroGM-PER-M3", "ug/m3", "µg/m3", "mcg/m3");
        add("M-PER-SEC", "m/s", "m/sec");
        add("SEC", "s", "sec", "sek", "sekunden", "seconds");
        add("MIN", "min", "mins", "minuten", "minutes");
        add("HR", "h", "hr", "hrs", "std", "stunden", "hours");
        add("DEG", "°", "winkelgrad", "degreesangular");
        add("M", "m", "meters", "metre");
        add("KiloGM-PER-KiloW-HR", "kg/kwh", "kgco2/kwh", "kgco2e/kwh", "kgco2eq/kwh");
        add("TONNE-PER-MegaW-HR", "t/mwh", "tco2/mwh");
        add("GM-PER-KiloW-HR", "g/kwh", "gco2/kwh", "gco2e/kwh", "gco2eq/kwh", "kg/mwh", "kgco2/mwh");
        add("LB-PER-MegaW-HR", "lb/mwh", "lbs/mwh", "lbco2/mwh");
        add(
                "UNITLESS",
                "nounits",
                "none",
                "(none)",
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
                "unitless");
    }

    private UnitSpelling() {}

    private static void add(String qudt, String... plain) {
        Unit unit = Unit.ofQudt(qudt);
        for (String spelling : plain) {
            SPELLINGS.putIfAbsent(spelling, unit);
        }
    }

    /** The unit of a text such as {@code degF}, {@code in. w.c.} or {@code m3/h}; null where it names none. */
    public static @Nullable Unit of(String text) {
        String exact = text.strip();
        if (exact.isEmpty() || exact.length() > LONGEST) {
            return null;
        }
        if (exact.equals("-") || exact.equals("--")) {
            return Unit.UNITLESS;
        }
        String plain = plain(exact);
        // a small m is a thousandth and a large M a million
        Unit known = exact.equals("mW") ? Unit.find(exact) : SPELLINGS.get(plain);
        // a single letter is more often a place or a phase than a unit that few files have
        Unit other = known == null && plain.length() > 1 ? Unit.find(exact) : known;
        return other != null && (other.equals(known) || LISTED.contains(other)) ? other : null;
    }

    /** Whether it says of a value only that it has no unit. */
    public static boolean isNone(Unit unit) {
        return unit.equals(Unit.UNITLESS) || unit.equals(Unit.COUNT);
    }

    /** One spelling of many: small letters, no blanks and dots, one kind of each sign. */
    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("â°", "°")
                .replace("ï¿½", "°")
                .replaceAll("[º˚ø\uFFFD¡](?=[cfk]$)", "°")
                .replace('²', '2')
                .replace('³', '3')
                .replace('₂', '2')
                .replace('₃', '3')
                .replace('μ', 'µ')
                .replaceAll("m\\^(?=[23])", "m")
                .replace("·", "")
                .replace("*", "");
        return plain.replaceAll("(?<=\\p{L})-(?=\\p{L})", "")
                .replaceAll("[\\s._]+", "")
                .replaceAll("^\\[(.*)]$", "$1")
                .replaceAll("^\\((.*)\\)$", "$1");
    }
}
