package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which point of an air handler a header or a Brick class means, from its words in English or German. */
final class PointWords {

    private static final Pattern SETPOINT =
            any("set ?p(oin)?t", "\\bsp\\b", "\\bst?pt\\b", "soll", "\\bsp[ct]\\b", "(temp|static|sp)spt\\b");
    /** In short names SP beside "supply air" is its static pressure, since a setpoint says of what. */
    private static final Pattern AIR_PRESSURE = any("^(.* )?sa sp(spt)?$", "^(.* )?d ?a ?p( sp)?$");

    private static final Pattern SUPPLY = any(
            "supply", "discharge", "zuluft", "\\bs ?a ?t?\\b", "\\bd ?a ?t?\\b", "\\bsa(t|sp|tsp)\\b", "leaving air");
    private static final Pattern SUPPLY_AIR = any("supply", "discharge", "zuluft", "\\bsa\\b", "\\bda\\b");
    private static final Pattern MIXED = any("mixed", "mixing", "misch", "\\bm ?a ?t?\\b");
    private static final Pattern RETURN = any("return", "abluft", "extract", "\\br ?a ?t?\\b");
    private static final Pattern OUTDOOR =
            any("outdoor", "outside", "ambient", "fresh", "au(ss|ß)en", "\\bo ?a ?t?\\b", "\\boad\\b");
    private static final Pattern OTHER_AIR =
            any("exhaust", "relief", "fortluft", "room", "zone", "space", "raum", "\\brf\\b", "\\bef\\b");
    private static final Pattern TEMPERATURE = any("temp", "\\b[smrod] ?a ?t(sp)?\\b", "\\bt\\b");
    private static final Pattern COOLING =
            any("cool", "chilled", "\\bchwc?\\b", "chwv", "\\bcc ?v?\\b", "k(ü|ue)hl", "\\bclg");
    private static final Pattern HEATING =
            any("heat", "hot ?water", "\\bh?hwc? ?v?\\b", "\\bhc ?v?\\b", "heiz", "erhitzer", "\\bhtg");
    private static final Pattern VALVE = any(
            "valve",
            "vlv",
            "ventil",
            "\\bsig",
            "command",
            "output",
            "\\bcmd\\b",
            "position",
            "demand",
            "\\bdm\\b",
            "\\b(ch|h|hh)wv\\b",
            "\\b[ch]cv\\b",
            "\\b(clg|htg) o\\b");
    private static final Pattern TOLD =
            any("command", "\\bcmd\\b", "\\bsig", "demand", "\\bdm\\b", "output", "\\bstell");
    private static final Pattern NOT_VALVE = any("water temp", "flow", "power", "energy", "status", "pump", "enable");
    private static final Pattern DAMPER = any("damper", "dmp", "dpr", "klappe", "economi[sz]er", "\\boad\\b");
    private static final Pattern ECONOMISER = any("economi[sz]er (sig|command|cmd|output|position|damper)");
    private static final Pattern FAN = any("\\bfan\\b", "ventilator", "\\bsf\\b", "\\bsfan\\b");
    private static final Pattern SPEED = any("speed", "\\bspd\\b", "vfd", "vsd", "freq", "drehzahl", "\\bhz\\b");
    private static final Pattern STATUS =
            any("status", "on off", "proof", "\\brun", "state", "\\bsts?\\b", "meldung", "^(.* )?sf s$");
    private static final Pattern PRESSURE = any("pressure", "druck", "\\bdsp\\b", "static");
    private static final Pattern OCCUPIED = any("occup", "\\bocc\\b", "belegung", "nutzung", "^sys ctl$");
    private static final Pattern FLOW = any("flow", "\\bcfm\\b", "volumenstrom", "luftmenge");
    private static final Pattern FILTER = any("filter");
    private static final Pattern COIL = any("coil", "register");
    private static final Pattern ENTERING = any("entering", "upstream", "\\beat\\b");
    private static final Pattern LEAVING = any("leaving", "downstream", "\\blat\\b");

    private final String words;

    private PointWords(String words) {
        this.words = words;
    }

    private static Pattern any(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives));
    }

    /** Null where the words name none, or not one alone. */
    static @Nullable Quantity of(String name) {
        return new PointWords(spaced(name)).point();
    }

    private static String spaced(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ");
        return spaced.toLowerCase(Locale.ROOT).strip();
    }

    private boolean has(Pattern pattern) {
        return pattern.matcher(words).find();
    }

    private @Nullable Quantity point() {
        if (has(OCCUPIED) && !has(SETPOINT)) {
            return Quantity.OCCUPIED;
        }
        if (has(OTHER_AIR) || words.contains("ground truth")) {
            return null;
        }
        if (has(DAMPER)) {
            return (has(OUTDOOR) || has(ECONOMISER)) && !has(RETURN) && !has(STATUS) ? Quantity.OA_DAMPER : null;
        }
        if (has(FILTER)) {
            return (has(PRESSURE) && !has(SETPOINT)) || words.contains("differ") ? Quantity.FILTER_DP : null;
        }
        if (has(FLOW) && has(SUPPLY_AIR) && !has(SETPOINT) && !words.contains("water")) {
            return Quantity.FLOW;
        }
        if (has(FAN) || has(SPEED)) {
            return fan();
        }
        if (has(PRESSURE) || has(AIR_PRESSURE)) {
            return has(MIXED) || has(RETURN) || words.contains("water") || words.contains("building")
                    ? null
                    : has(SETPOINT) && !words.endsWith("sa sp") ? Quantity.DSP_SP : Quantity.DSP;
        }
        return has(TEMPERATURE) ? temperature() : valve();
    }

    private @Nullable Quantity fan() {
        if (has(RETURN)) {
            return null;
        }
        if (has(SPEED)) {
            return Quantity.FAN_SPEED;
        }
        return has(STATUS) ? Quantity.FAN : has(TOLD) || words.contains("start") ? Quantity.COMMAND : null;
    }

    /** Whether the name says that this is what a device is told, not where it is. */
    static boolean told(String name) {
        return new PointWords(spaced(name)).has(TOLD);
    }

    private @Nullable Quantity valve() {
        if (!has(VALVE) || has(NOT_VALVE) || has(SETPOINT) || has(COOLING) == has(HEATING)) {
            return null;
        }
        return has(COOLING) ? Quantity.COOLING : Quantity.HEATING;
    }

    private @Nullable Quantity temperature() {
        if (words.contains("water")) {
            return null;
        }
        if (has(COIL) && has(ENTERING) != has(LEAVING) && has(COOLING) != has(HEATING)) {
            return coil();
        }
        if (has(SETPOINT)) {
            return has(SUPPLY) ? setpoint() : null;
        }
        return air();
    }

    private Quantity coil() {
        if (has(COOLING)) {
            return has(ENTERING) ? Quantity.CCET : Quantity.CCLT;
        }
        return has(ENTERING) ? Quantity.HCET : Quantity.HCLT;
    }

    private Quantity setpoint() {
        if (has(HEATING) == has(COOLING)) {
            return Quantity.SAT_SP;
        }
        return has(HEATING) ? Quantity.SAT_HEATING_SP : Quantity.SAT_COOLING_SP;
    }

    private @Nullable Quantity air() {
        if (has(MIXED)) {
            return Quantity.MAT;
        }
        if (has(OUTDOOR)) {
            return Quantity.OAT;
        }
        return has(RETURN) ? Quantity.RAT : has(SUPPLY) ? Quantity.SAT : null;
    }
}
