package io.plenum.fault.offline.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a point's name as integrators write it: parted by signs, by capitals (SupplyAirTempStPt, DATemp), by digits, or not at
 * all (OATEMP, SFSTATUS), in which case the name must be made of words of the trade throughout.
 */
final class NameTokens {

    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_RUN = 40;
    private static final Set<String> VOCABULARY = Set.of(
            "supply",
            "sup",
            "sply",
            "spl",
            "discharge",
            "disch",
            "dis",
            "return",
            "ret",
            "rtn",
            "mixed",
            "mix",
            "outdoor",
            "outside",
            "oa",
            "sa",
            "da",
            "ra",
            "ma",
            "ea",
            "oat",
            "sat",
            "dat",
            "rat",
            "mat",
            "air",
            "temp",
            "temperature",
            "tmp",
            "setpoint",
            "setpt",
            "stpt",
            "spt",
            "sp",
            "static",
            "press",
            "pressure",
            "prs",
            "duct",
            "fan",
            "sf",
            "rf",
            "ef",
            "status",
            "stat",
            "sts",
            "ss",
            "state",
            "cmd",
            "command",
            "speed",
            "spd",
            "vfd",
            "vsd",
            "valve",
            "vlv",
            "heat",
            "heating",
            "htg",
            "hw",
            "hot",
            "cool",
            "cooling",
            "clg",
            "chw",
            "cw",
            "water",
            "coil",
            "damper",
            "dmpr",
            "dmp",
            "dpr",
            "position",
            "pos",
            "signal",
            "sig",
            "output",
            "occ",
            "occupied",
            "occupancy",
            "filter",
            "flow",
            "cfm",
            "enable",
            "feedback",
            "fbk",
            "min",
            "max",
            "zone",
            "room",
            "space",
            "econ",
            "economizer",
            "economiser",
            "mode",
            "unit",
            "vav",
            "ahu",
            "rtu",
            "fcu",
            "reheat",
            "rht",
            "hum",
            "humidity");

    private NameTokens() {}

    /** In small letters with one blank between the words. */
    static String of(String name) {
        String parted = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu}{2,})(\\p{Lu}\\p{Ll})", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L}{2})", " ");
        List<String> words = new ArrayList<>();
        for (String word : parted.toLowerCase(Locale.ROOT).strip().split(" +", -1)) {
            words.addAll(parted(word));
        }
        return String.join(" ", words);
    }

    private static List<String> parted(String word) {
        if (word.length() < SHORTEST_RUN || word.length() > LONGEST_RUN || VOCABULARY.contains(word)) {
            return List.of(word);
        }
        List<String> parts = parts(word, new HashMap<>());
        return parts == null ? List.of(word) : parts;
    }

    /** The fewest words of the trade that the run is made of; null where it is made of others. */
    private static @Nullable List<String> parts(String run, Map<String, List<String>> known) {
        if (run.isEmpty()) {
            return List.of();
        }
        if (known.containsKey(run)) {
            return known.get(run);
        }
        List<String> best = null;
        for (int end = 2; end <= run.length(); end++) {
            String first = run.substring(0, end);
            List<String> rest = VOCABULARY.contains(first) ? parts(run.substring(end), known) : null;
            if (rest != null && (best == null || rest.size() + 1 < best.size())) {
                best = new ArrayList<>(List.of(first));
                best.addAll(rest);
            }
        }
        known.put(run, best);
        return best;
    }
}
