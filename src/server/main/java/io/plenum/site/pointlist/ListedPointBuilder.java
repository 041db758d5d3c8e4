package io.plenum.site.pointlist;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.brick.Keys;
import io.plenum.tabular.text.TableRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what was read of one row. */
final class ListedPointBuilder {

    private static final int LONGEST_NAME = 200;

    /** What an object of BACnet is, as far as its type tells it; what it measures is found out when it is named and placed. */
    private static final Map<String, String> CLASSES = Map.of(
            "analog-input", "Sensor",
            "accumulator", "Sensor",
            "binary-input", "Status",
            "multi-state-input", "Status",
            "analog-output", "Command",
            "binary-output", "Command",
            "multi-state-output", "Command");

    private ListedPointBuilder() {}

    static ListedPoint of(ListTable table, TableRow row, ListSource source, ListKind kind, ListUnit unit) {
        String said = table.cell(row, ListField.BRICK_CLASS);
        String owner = table.cell(row, ListField.OWNER);
        return new ListedPoint(
                table.file(),
                row.line(),
                key(table, row, source.source()),
                owner.isEmpty() ? null : owner,
                name(table, row),
                said.matches("[A-Za-z][\\w.-]{0,119}")
                        ? said
                        : CLASSES.getOrDefault(String.valueOf(source.type()), "Point"),
                kind.kind(),
                kind.kind() == PointKind.NUMERIC ? unit.unit() : Unit.UNITLESS,
                kind.states(),
                ListKind.isWritable(table, row),
                source.source());
    }

    /** What people read; the name of the object stays in the key. */
    private static String name(ListTable table, TableRow row) {
        String text = table.cell(row, ListField.DESCRIPTION);
        text = text.isEmpty() ? table.cell(row, ListField.NAME) : text;
        text = text.isEmpty() ? table.cell(row, ListField.KEY) : text;
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    /** Plenum's own keys stay as they are; others are of their device. */
    private static String key(ListTable table, TableRow row, @Nullable PointSource source) {
        String given = table.cell(row, ListField.KEY);
        if (given.indexOf('/') > 0 && Keys.key(given, true).equals(given)) {
            return given;
        }
        String name = table.cell(row, ListField.NAME);
        String group = source == null ? table.file().replaceFirst("\\.[^.]*$", "") : group(source);
        return Keys.key(group, false) + "/" + Keys.key(name.isEmpty() ? given : name, false);
    }

    private static String group(PointSource source) {
        int slash = source.address().indexOf('/');
        boolean device = slash > 0 && source.address().substring(0, slash).matches("\\d+");
        return source.connection() + (device ? "-" + source.address().substring(0, slash) : "");
    }
}
