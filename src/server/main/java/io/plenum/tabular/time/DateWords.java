package io.plenum.tabular.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of months and weekdays in the languages of exports, by their first letters, and what stands between date and clock. */
final class DateWords {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> WEEKDAYS = Set.of(
            "mon",
            "monday",
            "tue",
            "tues",
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thur",
            "thurs",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday",
            "mo",
            "montag",
            "di",
            "dienstag",
            "mi",
            "mittwoch",
            "do",
            "donnerstag",
            "fr",
            "freitag",
            "sa",
            "samstag",
            "sonnabend",
            "so",
            "sonntag",
            "lun",
            "lundi",
            "mar",
            "mardi",
            "mer",
            "mercredi",
            "jeu",
            "jeudi",
            "ven",
            "vendredi",
            "sam",
            "samedi",
            "dim",
            "dimanche",
            "tu",
            "we",
            "th");
    private static final Set<String> BETWEEN =
            Set.of("t", "um", "at", "uhr", "à", "the", "of", "de", "den", "st", "nd", "rd", "th", "hrs", "h");

    static {
        add(1, "jan", "january", "januar", "jänner", "janv", "janvier", "ene", "enero", "gen", "gennaio", "januari");
        add(
                2,
                "feb",
                "february",
                "februar",
                "febr",
                "févr",
                "fevr",
                "fév",
                "février",
                "febrero",
                "febbraio",
                "februari");
        add(3, "mar", "march", "mär", "märz", "mrz", "maerz", "mars", "marzo", "mrt", "maart");
        add(4, "apr", "april", "avr", "avril", "abr", "abril", "aprile");
        add(5, "may", "mai", "mayo", "mag", "maggio", "mei");
        add(6, "jun", "june", "juni", "juin", "junio", "giu", "giugno");
        add(7, "jul", "july", "juli", "juil", "juillet", "julio", "lug", "luglio");
        add(8, "aug", "august", "août", "aout", "aoû", "ago", "agosto", "augustus");
        add(9, "sep", "sept", "september", "septembre", "septiembre", "set", "settembre");
        add(10, "oct", "october", "okt", "oktober", "octobre", "octubre", "ott", "ottobre");
        add(11, "nov", "november", "novembre", "noviembre");
        add(12, "dec", "december", "dez", "dezember", "déc", "décembre", "decembre", "dic", "diciembre", "dicembre");
    }

    private DateWords() {}

    private static void add(int month, String... names) {
        for (String name : names) {
            MONTHS.put(name, month);
        }
    }

    /** 1 to 12; null for what names none. */
    static @Nullable Integer month(String word) {
        return MONTHS.get(word);
    }

    /** "mar" is March where a date still lacks its month. */
    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    static boolean isBetween(String word) {
        return BETWEEN.contains(word);
    }
}
