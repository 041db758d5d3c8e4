package io.plenum.tabular.status;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words of two states, in English, German and French: on and off, running and stopped, occupied and empty. */
public final class StateWords {

    private static final Map<String, Double> STATES = new HashMap<>();

    static {
        add(
                1,
                "on",
                "true",
                "yes",
                "active",
                "run",
                "running",
                "start",
                "started",
                "enabled",
                "enable",
                "open",
                "opened",
                "occupied",
                "occ",
                "occupd",
                "ein",
                "an",
                "ja",
                "aktiv",
                "läuft",
                "betrieb",
                "belegt",
                "wahr",
                "auf",
                "offen",
                "marche",
                "oui",
                "vrai",
                "actif",
                "ouvert",
                "occupé",
                "en marche",
                "high",
                "proof",
                "present");
        add(
                0,
                "off",
                "false",
                "no",
                "inactive",
                "stop",
                "stopped",
                "closed",
                "close",
                "shut",
                "unoccupied",
                "unocc",
                "unoccupd",
                "vacant",
                "aus",
                "nein",
                "inaktiv",
                "steht",
                "frei",
                "unbelegt",
                "falsch",
                "zu",
                "geschlossen",
                "arrêt",
                "arret",
                "non",
                "faux",
                "inactif",
                "fermé",
                "ferme",
                "inoccupé",
                "à l'arrêt",
                "low",
                "no proof",
                "absent");
    }

    private StateWords() {}

    private static void add(double state, String... words) {
        for (String word : words) {
            STATES.put(word, state);
        }
    }

    /** 1 or 0; NaN for any other text. */
    public static double of(String text) {
        if (text.isEmpty() || text.length() > 12) {
            return Double.NaN;
        }
        return STATES.getOrDefault(text.toLowerCase(Locale.ROOT), Double.NaN);
    }
}
