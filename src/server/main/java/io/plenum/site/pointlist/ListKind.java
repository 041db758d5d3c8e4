package io.plenum.site.pointlist;

import io.plenum.point.PointKind;
import io.plenum.tabular.text.TableRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the number of a row is to be read.
 *
 * @param states as far as they fit the kind
 * @param problem what is said of states that do not fit, null where there is nothing to say
 */
record ListKind(
        PointKind kind, List<String> states, @Nullable String problem) {

    private static final Set<String> YES =
            Set.of("y", "yes", "j", "ja", "true", "1", "x", "w", "rw", "r/w", "writable", "wahr");

    static ListKind of(ListTable table, TableRow row, @Nullable String type, CompanionFiles companions) {
        String reference = table.cell(row, ListField.STATE_REFERENCE);
        Integer number = CompanionFiles.number(reference);
        List<String> referred = number == null ? null : companions.states(number);
        List<String> states = referred != null ? referred : written(table, row, number == null ? reference : "");
        ListKind kind = fitting(kind(table, row, type, states), states);
        boolean missing = number != null && number > 0 && referred == null && kind.kind() != PointKind.NUMERIC;
        return missing
                ? new ListKind(
                        kind.kind(),
                        List.of(),
                        "refers to the state texts " + number
                                + ", which no file of the upload has; its states are shown as numbers. Add the file of"
                                + " state texts")
                : kind;
    }

    private static List<String> written(ListTable table, TableRow row, String reference) {
        String cell = table.cell(row, ListField.STATES);
        List<String> states = StateWordList.of(cell.isEmpty() ? reference : cell);
        return states.isEmpty() ? Facets.of(table.cell(row, ListField.FACETS)).states() : states;
    }

    /** What the list says, then the object, then the words of its type, then how many states there are. */
    private static PointKind kind(ListTable table, TableRow row, @Nullable String type, List<String> states) {
        String said = table.cell(row, ListField.KIND);
        String words = (!said.isEmpty() ? said : type != null ? type : table.cell(row, ListField.TYPE))
                .toLowerCase(Locale.ROOT);
        if (words.matches(".*(multi|enum|mehrstufig).*")) {
            return PointKind.MULTISTATE;
        }
        if (words.matches(".*(binary|bool|digital|binär|binaer).*")) {
            return PointKind.BINARY;
        }
        if (words.matches(".*(analog|numeric|float|real|accumulator|zähl|pulse).*")) {
            return PointKind.NUMERIC;
        }
        return states.size() == 2 ? PointKind.BINARY : states.size() > 2 ? PointKind.MULTISTATE : PointKind.NUMERIC;
    }

    private static ListKind fitting(PointKind kind, List<String> states) {
        if (kind == PointKind.NUMERIC) {
            return new ListKind(kind, List.of(), null);
        }
        if (kind == PointKind.BINARY && !states.isEmpty() && states.size() != 2) {
            return new ListKind(
                    kind, List.of(), "has " + states.size() + " state texts and two states; the texts are left out");
        }
        return new ListKind(kind, states, null);
    }

    static boolean isWritable(ListTable table, TableRow row) {
        String said = table.cell(row, ListField.SETTABLE).toLowerCase(Locale.ROOT);
        String type = table.cell(row, ListField.TYPE).toLowerCase(Locale.ROOT);
        return said.isEmpty() ? type.endsWith("writable") : YES.contains(said);
    }
}
