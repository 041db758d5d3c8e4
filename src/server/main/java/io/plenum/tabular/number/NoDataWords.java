package io.plenum.tabular.number;

import io.plenum.tabular.text.Digits;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What exports write where they have no value: words, dashes, and the signs of C and of spreadsheets for what is no number. */
public final class NoDataWords {

    private static final Set<String> WORDS = Set.of(
            "no data",
            "nodata",
            "no_data",
            "no value",
            "n/a",
            "na",
            "#n/a",
            "#na",
            "n.a.",
            "n.v.",
            "k.a.",
            "k. a.",
            "n.d.",
            "nd",
            "null",
            "nil",
            "none",
            "(null)",
            "<null>",
            "[null]",
            "\\n",
            "nan",
            "-nan",
            "+nan",
            "nan(ind)",
            "-nan(ind)",
            "nan(snan)",
            "nanq",
            "qnan",
            "snan",
            "inf",
            "-inf",
            "+inf",
            "infinity",
            "-infinity",
            "+infinity",
            "∞",
            "-∞",
            "+∞",
            "#value!",
            "#div/0!",
            "#ref!",
            "#name?",
            "#num!",
            "#null!",
            "#wert!",
            "#bezug!",
            "#zahl!",
            "#nv",
            "#valeur!",
            "#nombre!",
            "missing",
            "fehlt",
            "kein wert",
            "keine daten",
            "pas de données",
            "blank",
            "empty",
            "undefined",
            "unknown",
            "unbekannt",
            "invalid",
            "ungültig",
            "not available",
            "nicht verfügbar",
            "no sample",
            "not collected",
            "data loss",
            "no result",
            "pt created",
            "no good data",
            "calc failed",
            "void",
            "*",
            "?",
            "??",
            "???");
    /** 1.#QNAN, -1.#IND00, 1.#INF: what Microsoft's C library prints. */
    private static final Pattern MICROSOFT = Pattern.compile("[+-]?\\d+[.,]?\\d*#(qnan|snan|ind|inf)\\d*");

    private static final Pattern SIGNS = Pattern.compile("[-–—_*#. ]+");

    private NoDataWords() {}

    /** Whether it does so in letters alone: a point may have a state of that name. */
    public static boolean isWord(String text) {
        return is(text) && text.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    }

    /** Whether the text says that there is no value. */
    public static boolean is(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (Digits.is(first) && text.indexOf('#') < 0) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        return WORDS.contains(word)
                || SIGNS.matcher(word).matches()
                || MICROSOFT.matcher(word).matches();
    }
}
