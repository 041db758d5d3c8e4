package io.plenum.tabular.layout;

import io.plenum.tabular.DateOrder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words above columns that say what kind of column it is. */
final class HeaderTerms {

    private static final Set<String> TIME = Set.of(
            "time",
            "timestamp",
            "time stamp",
            "date",
            "datetime",
            "date time",
            "date and time",
            "zeit",
            "zeitstempel",
            "datum",
            "uhrzeit",
            "datum zeit",
            "datum uhrzeit",
            "datum und uhrzeit",
            "datumzeit",
            "date heure",
            "date et heure",
            "heure",
            "horodatage",
            "horodate",
            "jour",
            "local time",
            "localtime",
            "utc",
            "utc time",
            "time utc",
            "local timestamp",
            "recorded",
            "recorded at",
            "recorded time",
            "sample time",
            "log time",
            "reading time",
            "reading date",
            "from",
            "from date",
            "from time",
            "von",
            "ab",
            "ab datum",
            "ab zeit",
            "beginn",
            "begin",
            "start",
            "start time",
            "start date",
            "startdate",
            "starttime",
            "interval start",
            "period start",
            "end",
            "end time",
            "interval end",
            "to",
            "bis",
            "ende",
            "bis datum",
            "bis zeit",
            "messzeit",
            "messzeitpunkt",
            "zeitpunkt",
            "epoch",
            "unixtime",
            "unix time",
            "ts",
            "dt",
            "tijd",
            "fecha",
            "fecha hora",
            "hora",
            "data",
            "data ora",
            "ora",
            "valid",
            "date gmt",
            "time gmt",
            "datetime utc",
            "valid time",
            "period",
            "mess datum");
    private static final List<String> POINT = List.of(
            "point",
            "key",
            "datenpunkt",
            "punkt",
            "point name",
            "pointname",
            "point id",
            "object name",
            "objectname",
            "tag",
            "tag name",
            "tagname",
            "history",
            "history name",
            "history id",
            "trend",
            "trend name",
            "trendlog",
            "variable",
            "series",
            "signal",
            "sensor",
            "messstelle",
            "kanal",
            "channel",
            "item",
            "item reference",
            "reference",
            "meter",
            "zähler",
            "zählpunkt",
            "meter id",
            "mpan",
            "parameter",
            "measure",
            "name",
            "object",
            "id");
    private static final List<String> VALUE = List.of(
            "value",
            "wert",
            "messwert",
            "reading",
            "val",
            "valeur",
            "present value",
            "presentvalue",
            "trend value",
            "data value",
            "numeric value",
            "measurement",
            "valor",
            "valore",
            "waarde",
            "verbrauch",
            "consumption",
            "usage");
    private static final Set<String> UNIT = Set.of(
            "unit",
            "units",
            "einheit",
            "uom",
            "unité",
            "engineering unit",
            "engineering units",
            "eu",
            "unit of measure");
    private static final Set<String> STATUS = Set.of(
            "status",
            "quality",
            "güte",
            "qualität",
            "qualite",
            "qualité",
            "flags",
            "status flags",
            "statusflags",
            "trend flags",
            "trendflags",
            "statut",
            "etat",
            "reliability",
            "zustand",
            "quality code",
            "value status",
            "statuscode",
            "status code",
            "sample status",
            "opc quality",
            "messwertstatus",
            "plausibilität");
    private static final List<String> DEVICE = List.of(
            "device",
            "device name",
            "controller",
            "equipment",
            "equip",
            "path",
            "folder",
            "gerät",
            "anlage",
            "asset",
            "site",
            "building",
            "gebäude",
            "location",
            "station",
            "system",
            "panel");

    private HeaderTerms() {}

    /** Letters and digits in small, without a unit or zone in brackets. */
    static String plain(String header) {
        String text = header.length() > 200 ? header.substring(0, 200) : header;
        return text.replaceAll("[(\\[{][^)\\]}]*[)\\]}]", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    static boolean isTime(String header) {
        String plain = plain(header);
        return TIME.contains(plain)
                || plain.startsWith("timestamp ")
                || plain.startsWith("zeitstempel ")
                || plain.startsWith("datetime ")
                || (plain.startsWith("date ") && plain.length() < 20)
                || plain.endsWith(" timestamp")
                || plain.endsWith(" datetime");
    }

    /** Where an interval ends: its beginning is the time, if both are there. */
    static boolean isEnd(String header) {
        return Set.of("end", "end time", "interval end", "to", "bis", "ende", "bis datum", "bis zeit", "end date")
                .contains(plain(header));
    }

    /** A name that says time in so many words: then its numbers may be times too. */
    static boolean isTimeOfNumbers(String header) {
        return isTime(header)
                && plain(header).matches(".*(time|date|zeit|datum|epoch|stamp|heure|hora|\\bts\\b|\\bdt\\b).*");
    }

    /** MM/DD/YYYY or TT.MM.JJJJ in the name of a column; null where there is none. */
    static @Nullable DateOrder order(String header) {
        String form = header.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "/");
        if (form.matches(".*\\bM{1,2}/[DTJ]{1,2}/[YJA]{2,4}\\b.*")) {
            return DateOrder.MONTH_FIRST;
        }
        if (form.matches(".*\\b[YJA]{2,4}/M{1,2}/[DTJ]{1,2}\\b.*")) {
            return DateOrder.YEAR_FIRST;
        }
        return form.matches(".*\\b[DTJ]{1,2}/M{1,2}/[YJA]{2,4}\\b.*") ? DateOrder.DAY_FIRST : null;
    }

    static boolean isStatus(String header) {
        return STATUS.contains(plain(header));
    }

    static boolean isUnit(String header) {
        return UNIT.contains(plain(header));
    }

    static boolean isValue(String header) {
        return VALUE.contains(plain(header));
    }

    static int point(List<String> headers) {
        return first(headers, POINT);
    }

    static int value(List<String> headers) {
        return first(headers, VALUE);
    }

    static int device(List<String> headers) {
        return first(headers, DEVICE);
    }

    /** The column of the first word that any column has; −1 where none has one. */
    private static int first(List<String> headers, List<String> words) {
        for (String word : words) {
            for (int i = 0; i < headers.size(); i++) {
                if (plain(headers.get(i)).equals(word)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
