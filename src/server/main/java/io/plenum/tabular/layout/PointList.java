package io.plenum.tabular.layout;

import io.plenum.tabular.text.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines above a head say of the names in it: a list of points with their full names, or the title of the only one. */
final class PointList {

    private static final Set<String> TITLES = Set.of(
            "point",
            "point name",
            "name",
            "object",
            "object name",
            "history",
            "history name",
            "trend",
            "trend name",
            "trend log",
            "series",
            "datenpunkt",
            "tag",
            "tag name",
            "item reference",
            "path",
            "kanal",
            "messstelle",
            "meter",
            "zähler",
            "zählpunkt",
            "zählpunktbezeichnung");
    private static final Pattern HISTORY = Pattern.compile("(?:history:)?/[^\\s/]+/(\\S.*)");
    private static final Pattern ESCAPED = Pattern.compile("\\$([0-9a-fA-F]{2})");
    private static final Pattern KEY_AND_NAME = Pattern.compile("([^:=]{1,40})\\s*[:=]\\s*(\\S.*)");

    private PointList() {}

    /** The names with those replaced that the lines above explain. */
    static List<String> named(List<String> names, List<TableRow> above) {
        Map<String, String> meanings = new HashMap<>();
        for (TableRow row : above) {
            String key = key(row.cell(0));
            String meaning = row.cell(1);
            if (!key.isEmpty() && !meaning.isEmpty()) {
                meanings.putIfAbsent(key, meaning);
            }
        }
        List<String> called = new ArrayList<>();
        for (String name : names) {
            called.add(HeaderTerms.isTime(name) ? name : meanings.getOrDefault(key(name), name));
        }
        return called;
    }

    private static String key(String cell) {
        return cell.replaceFirst("[:=\\s]+$", "").toLowerCase(Locale.ROOT);
    }

    /** The name of what one row of a head or between two blocks of values is about; empty where it says none. */
    static String title(TableRow row) {
        String first = row.cell(0);
        Matcher history = HISTORY.matcher(first);
        if (row.cells().stream().skip(1).allMatch(String::isEmpty)) {
            Matcher pair = KEY_AND_NAME.matcher(first);
            if (history.matches()) {
                return unescaped(history.group(1));
            }
            return pair.matches() && TITLES.contains(HeaderTerms.plain(pair.group(1)))
                    ? pair.group(2).strip()
                    : "";
        }
        return TITLES.contains(HeaderTerms.plain(first)) ? row.cell(1) : "";
    }

    /** Niagara writes $20 for a blank. */
    private static String unescaped(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
