package io.plenum.site.pointlist;

import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.Digits;
import io.plenum.tabular.text.RowReader;
import io.plenum.tabular.text.Separator;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.text.TextEncoding;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of a list as rows.
 *
 * @param rows all, comments too
 * @param head which row names the columns; −1 where none does
 * @param columns of what the head knows
 */
record ListTable(String file, List<TableRow> rows, int head, Map<ListField, Integer> columns) {

    private static final char[] SEPARATORS = {';', '\t', ',', '|'};
    private static final int HEAD_WITHIN = 60;
    private static final int PROBED = 64 * 1024;

    /** Of an EDE file whose head was lost or translated. */
    private static final Map<ListField, Integer> EDE = Map.of(
            ListField.KEY, 0,
            ListField.DEVICE, 1,
            ListField.NAME, 2,
            ListField.TYPE, 3,
            ListField.INSTANCE, 4,
            ListField.DESCRIPTION, 5,
            ListField.SETTABLE, 9,
            ListField.STATE_REFERENCE, 13,
            ListField.UNIT_CODE, 14);

    /** @throws TableRefused where it is no text, or its quotes are left open */
    static ListTable read(String file, byte[] content) throws TableRefused {
        String text = TextEncoding.text(content);
        ListTable best = null;
        String begin = text.substring(0, Math.min(text.length(), PROBED));
        Separator separator = new Separator(';');
        for (char one : SEPARATORS) {
            ListTable found = withHead(file, probe(begin, new Separator(one)));
            if (best == null || found.weight() > best.weight()) {
                best = found;
                separator = new Separator(one);
            }
        }
        return withHead(file, rows(text, separator));
    }

    /** Where no column is known, what parts most rows is what was meant. */
    private long weight() {
        long parted = rows.stream().filter(row -> row.width() > 1).count();
        return columns.size() * 1_000_000L + parted;
    }

    private static List<TableRow> probe(String begin, Separator separator) {
        try {
            return rows(begin, separator);
        } catch (TableRefused cutInTheMiddle) {
            return List.of();
        }
    }

    private static List<TableRow> rows(String text, Separator separator) throws TableRefused {
        List<TableRow> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(new StringReader(text), separator)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
        return rows;
    }

    private static ListTable withHead(String file, List<TableRow> rows) {
        int head = -1;
        Map<ListField, Integer> columns = Map.of();
        for (int i = 0; i < Math.min(HEAD_WITHIN, rows.size()); i++) {
            Map<ListField, Integer> found = Headings.columns(rows.get(i));
            if (Headings.names(found) && found.size() > 1 && found.size() > columns.size()) {
                head = i;
                columns = found;
            }
        }
        if (head < 0) {
            int first = firstOfEde(rows);
            return first < 0 ? new ListTable(file, rows, -1, columns) : new ListTable(file, rows, first - 1, EDE);
        }
        return new ListTable(file, rows, head, columns);
    }

    private static int firstOfEde(List<TableRow> rows) {
        boolean ede = !rows.isEmpty()
                && rows.getFirst().cell(0).toLowerCase(Locale.ROOT).contains("data-exchange");
        for (int i = 1; ede && i < Math.min(HEAD_WITHIN, rows.size()); i++) {
            TableRow row = rows.get(i);
            if (Digits.only(row.cell(1)) && Digits.only(row.cell(3)) && Digits.only(row.cell(4))) {
                return i;
            }
        }
        return -1;
    }

    /** Rows below the head, without comments and blank ones. */
    List<TableRow> points() {
        return rows.subList(head + 1, rows.size()).stream()
                .filter(row -> !row.isBlank() && !row.cell(0).startsWith("#"))
                .toList();
    }

    /** Empty where the list has no such column. */
    String cell(TableRow row, ListField field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    /** The first line that says something. */
    @Nullable
    String title() {
        return rows.isEmpty() ? null : rows.getFirst().cell(0);
    }
}
