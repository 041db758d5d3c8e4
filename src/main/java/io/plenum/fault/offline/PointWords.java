package io.plenum.fault.offline;

import io.plenum.fault.AhuPoint;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which point of an air handler a header or a Brick class means, from its words in English or German. */
final class PointWords {

    private static final Pattern SETPOINT = any("set ?p(oin)?t", "\\bsp\\b", "\\bst?pt\\b", "soll", "\\bsp[ct]\\b");
    private static final Pattern SUPPLY = any(
            "supply", "discharge", "zuluft", "\\bs ?a ?t?\\b", "\\bd ?a ?t?\\b", "\\bsa(t|sp|tsp)\\b", "leaving air");
    private static final Pattern MIXED = any("mixed", "mixing", "misch", "\\bm ?a ?t?\\b");
    private static final Pattern RETURN = any("return", "abluft", "extract", "\\br ?a ?t?\\b");
    private static final Pattern OUTDOOR =
            any("outdoor", "outside", "ambient", "fresh", "au(ss|ß)en", "\\bo ?a ?t?\\b", "\\boad\\b");
    private static final Pattern OTHER_AIR = any("exhaust", "relief", "fortluft", "room", "zone", "space", "raum");
    private static final Pattern TEMPERATURE = any("temp", "\\b[smrod] ?a ?t(sp)?\\b", "\\bt\\b");
    private static final Pattern COOLING =
            any("cool", "chilled", "\\bchw\\b", "chwv", "\\bcc ?v?\\b", "k(ü|ue)hl", "\\bclg");
    private static final Pattern HEATING =
            any("heat", "hot ?water", "\\bh?hw ?v?\\b", "\\bhc ?v?\\b", "heiz", "erhitzer", "\\bhtg");
    private static final Pattern VALVE =
            any("valve", "vlv", "ventil", "signal", "command", "output", "\\bcmd\\b", "position", "demand");
    private static final Pattern NOT_VALVE = any("water temp", "flow", "power", "energy", "status", "pump", "enable");
    private static final Pattern DAMPER = any("damper", "dmp", "dpr", "klappe", "economi[sz]er", "\\boad\\b");
    private static final Pattern FAN = any("\\bfan\\b", "ventilator", "\\bsf\\b", "\\bsfan\\b");
    private static final Pattern SPEED = any("speed", "vfd", "vsd", "freq", "drehzahl", "\\bhz\\b");
    private static final Pattern STATUS = any("status", "on off", "proof", "\\brun", "state", "\\bsts?\\b", "meldung");
    private static final Pattern PRESSURE = any("pressure", "druck", "\\bdsp\\b", "static");
    private static final Pattern OCCUPIED = any("occup", "\\bocc\\b", "belegung", "nutzung");
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
    static @Nullable AhuPoint of(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ");
        return new PointWords(spaced.toLowerCase(Locale.ROOT).strip()).point();
    }

    private boolean has(Pattern pattern) {
        return pattern.matcher(words).find();
    }

    private @Nullable AhuPoint point() {
        if (has(OCCUPIED) && !has(SETPOINT)) {
            return AhuPoint.OCCUPIED;
        }
        if (has(OTHER_AIR) || words.contains("ground truth")) {
            return null;
        }
        if (has(DAMPER)) {
            return has(OUTDOOR) && !has(RETURN) && !has(STATUS) ? AhuPoint.OA_DAMPER : null;
        }
        if (has(FAN) || has(SPEED)) {
            return fan();
        }
        if (has(PRESSURE)) {
            return has(MIXED) || has(RETURN) || words.contains("filter")
                    ? null
                    : has(SETPOINT) ? AhuPoint.DSP_SP : AhuPoint.DSP;
        }
        return has(TEMPERATURE) ? temperature() : valve();
    }

    private @Nullable AhuPoint fan() {
        if (has(RETURN)) {
            return null;
        }
        return has(SPEED) ? AhuPoint.FAN_SPEED : has(STATUS) || words.contains("command") ? AhuPoint.FAN : null;
    }

    private @Nullable AhuPoint valve() {
        if (!has(VALVE) || has(NOT_VALVE) || has(SETPOINT) || has(COOLING) == has(HEATING)) {
            return null;
        }
        return has(COOLING) ? AhuPoint.COOLING : AhuPoint.HEATING;
    }

    private @Nullable AhuPoint temperature() {
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

    private AhuPoint coil() {
        if (has(COOLING)) {
            return has(ENTERING) ? AhuPoint.CCET : AhuPoint.CCLT;
        }
        return has(ENTERING) ? AhuPoint.HCET : AhuPoint.HCLT;
    }

    private AhuPoint setpoint() {
        if (has(HEATING) == has(COOLING)) {
            return AhuPoint.SAT_SP;
        }
        return has(HEATING) ? AhuPoint.SAT_HEATING_SP : AhuPoint.SAT_COOLING_SP;
    }

    private @Nullable AhuPoint air() {
        if (has(MIXED)) {
            return AhuPoint.MAT;
        }
        if (has(OUTDOOR)) {
            return AhuPoint.OAT;
        }
        return has(RETURN) ? AhuPoint.RAT : has(SUPPLY) ? AhuPoint.SAT : null;
    }
}
