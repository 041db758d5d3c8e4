package io.plenum.site.pointlist;

import io.plenum.tabular.text.Digits;
import io.plenum.tabular.text.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files beside an EDE file: state texts, types of objects and units, each by numbers. */
final class CompanionFiles {

    private static final int MOST_STATES = 256;

    private final Map<Integer, List<String>> states = new HashMap<>();
    private final Map<Integer, String> types = new HashMap<>();
    private final Map<Integer, String> units = new HashMap<>();

    /** Takes a file that is a companion. @return whether it was one */
    boolean take(ListTable table) {
        if (table.head() >= 0) {
            return false;
        }
        String name = plain(table.file() + " " + table.title());
        if (name.contains("statetext") || name.contains("zustandstext")) {
            table.rows().forEach(row -> put(row, states, texts(row)));
            return true;
        }
        if (name.contains("objtype") || name.contains("objecttype")) {
            table.rows().forEach(row -> put(row, types, row.cell(1)));
            return true;
        }
        if (name.contains("unit")) {
            table.rows().forEach(row -> put(row, units, row.cell(1)));
            return true;
        }
        return false;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    }

    private static <T> void put(TableRow row, Map<Integer, T> into, T value) {
        Integer number = number(row.cell(0));
        if (number != null) {
            into.putIfAbsent(number, value);
        }
    }

    /** Without the empty cells with which spreadsheets fill rows up. */
    private static List<String> texts(TableRow row) {
        List<String> texts = new ArrayList<>(row.cells().subList(Math.min(1, row.width()), row.width()));
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return List.copyOf(texts.subList(0, Math.min(MOST_STATES, texts.size())));
    }

    static @Nullable Integer number(String cell) {
        return Digits.only(cell) && cell.length() < 10 ? Integer.valueOf(cell) : null;
    }

    /** Null where there is no such line. */
    @Nullable
    List<String> states(int reference) {
        return states.get(reference);
    }

    @Nullable
    String type(int number) {
        return types.get(number);
    }

    @Nullable
    String unit(int code) {
        return units.get(code);
    }
}
