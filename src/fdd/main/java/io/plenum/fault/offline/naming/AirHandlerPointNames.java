package io.plenum.fault.offline.naming;

import io.plenum.fault.Quantity;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which point of an air handler a header or a Brick class means, from its words in English or German. */
public final class AirHandlerPointNames {

    private static final Pattern SETPOINT = any(
            "set ?p(oin)?t",
            "\\bsp\\b",
            "\\bst? ?pt\\b",
            "soll",
            "consigne",
            "\\bsp[ct]\\b",
            "(temp|static|sp)spt\\b",
            "\\bset\\b$");
    /** In short names SP beside "supply air" is its static pressure, since a setpoint says of what. */
    private static final Pattern AIR_PRESSURE = any("^(.* )?sa sp( ?spt)?$", "^(.* )?d ?a ?p( sp)?$");

    private static final Pattern SUPPLY = any(
            "supply",
            "\\bs(up|ply|upp|pl)\\b",
            "discharge",
            "\\bdisch?\\b",
            "zuluft",
            "\\bzul\\b",
            "soufflage",
            "\\bs ?a ?t?\\b",
            "\\bd ?a ?t?\\b",
            "\\b[sd]a(t|sp|tsp)\\b",
            "leaving air");
    private static final Pattern SUPPLY_AIR = any(
            "supply",
            "\\bs(up|ply|upp|pl)\\b",
            "discharge",
            "\\bdisch?\\b",
            "zuluft",
            "\\bzul\\b",
            "soufflage",
            "\\bsa\\b",
            "\\bda\\b");
    private static final Pattern MIXED =
            any("mixed", "mixing", "\\bmix\\b", "misch", "\\bmil\\b", "mélange", "\\bm ?a ?t?\\b");
    private static final Pattern RETURN =
            any("return", "\\b(ret|rtn)\\b", "abluft", "\\babl\\b", "extract", "reprise", "\\br ?a ?t?\\b");
    private static final Pattern OUTDOOR = any(
            "outdoor",
            "outside",
            "\\boutsd\\b",
            "ambient",
            "fresh",
            "au(ss|ß)en",
            "\\baul\\b",
            "ext(é|e)rieur",
            "air neuf",
            "\\bo ?a ?t?\\b",
            "\\boad\\b");
    private static final Pattern OTHER_AIR = any(
            "exhaust",
            "relief",
            "fortluft",
            "room",
            "zone",
            "space",
            "raum",
            "\\bfol\\b",
            "rejet",
            "ambiance",
            "\\brf\\b",
            "\\bef\\b");
    private static final Pattern TEMPERATURE =
            any("temp", "\\btmp\\b", "\\b[smrod] ?a ?t(sp)?\\b", "\\bt\\b", "\\btemp[eé]rature");
    private static final Pattern COOLING = any(
            "cool",
            "chilled",
            "\\bchwc?\\b",
            "chwv",
            "\\bcc ?v?\\b",
            "k(ü|ue)hl",
            "\\bclg",
            "froid",
            "\\bcv(lv)?\\b",
            "\\blk\\b");
    private static final Pattern HEATING = any(
            "heat",
            "hot ?water",
            "\\bh?hwc? ?v?\\b",
            "\\bhc ?v?\\b",
            "heiz",
            "erhitzer",
            "\\bhtg",
            "chaud",
            "\\bhv(lv)?\\b",
            "\\bl[eh]\\b");
    private static final Pattern VALVE = any(
            "valve",
            "vlv",
            "ventil(?!at)",
            "vanne",
            "\\b[ch]v\\b",
            "\\bcoil (sig|out|cmd|command|output|position|pos)",
            "\\bpos\\b",
            "\\bout\\b",
            "\\bstell",
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
    private static final Pattern DAMPER =
            any("damper", "dmp", "dpr", "klappe", "registre", "\\bdm?pr?\\b", "economi[sz]er", "\\boad\\b");
    private static final Pattern OTHER_DAMPER = any(
            "smoke",
            "fire",
            "brand",
            "rauch",
            "bypass",
            "isolation",
            "face",
            "zone",
            "vav",
            "min(imum)? (limit|pos)",
            "end switch");
    private static final Pattern ECONOMISER = any("economi[sz]er (sig|command|cmd|output|position|damper)");
    private static final Pattern FAN = any("\\bfan\\b", "ventilator", "ventilateur", "\\bsf\\b", "\\bsfan\\b");
    private static final Pattern SPEED =
            any("speed", "\\bspd\\b", "vitesse", "vfd", "vsd", "freq", "drehzahl", "\\bhz\\b");
    private static final Pattern STATUS = any(
            "status",
            "on off",
            "proof",
            "\\brun",
            "state",
            "\\bst[as]?t?s?\\b",
            "meldung",
            "(é|e)tat",
            "marche",
            "^(.* )?sf ss?$");
    private static final Pattern PRESSURE =
            any("pressure", "\\bpress?\\b", "\\bprs\\b", "druck", "pression", "\\bdsp\\b", "static");
    private static final Pattern OCCUPIED = any("occup", "\\bocc\\b", "belegung", "nutzung", "^sys ctl$");
    private static final Pattern FLOW = any("flow", "\\bcfm\\b", "volumenstrom", "luftmenge");
    private static final Pattern FILTER = any("filter");
    private static final Pattern COIL = any("coil", "register");
    private static final Pattern ENTERING = any("entering", "upstream", "\\beat\\b");
    private static final Pattern LEAVING = any("leaving", "downstream", "\\blat\\b");

    private final String words;

    private AirHandlerPointNames(String words) {
        this.words = words;
    }

    private static Pattern any(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives));
    }

    /** Null where the words name none, or not one alone. */
    public static @Nullable Quantity of(String name) {
        return new AirHandlerPointNames(NameTokens.of(name)).point();
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
    public static boolean told(String name) {
        return new AirHandlerPointNames(NameTokens.of(name)).has(TOLD);
    }

    /** Whether the name is a damper's, and does not say of which air. */
    public static boolean isSomeDamper(String name) {
        AirHandlerPointNames words = new AirHandlerPointNames(NameTokens.of(name));
        return words.has(DAMPER)
                && !words.has(OTHER_AIR)
                && !words.has(RETURN)
                && !words.has(SUPPLY)
                && !words.has(STATUS)
                && !words.has(OTHER_DAMPER);
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
