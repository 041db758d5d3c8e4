package io.plenum.tabular.layout;

import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.RowReader;
import io.plenum.tabular.text.Separator;
import io.plenum.tabular.text.TableRow;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what stands between the fields: what lets most of the first rows begin with a time and be equally long. */
final class SeparatorFinder {

    private static final char[] CANDIDATES = {';', '\t', '|', ','};

    private SeparatorFinder() {}

    /** @param begin the first lines of a file, whole */
    static Separator find(String begin) {
        if (begin.startsWith("sep=") && begin.length() > 4 && begin.charAt(4) > ' ') {
            return new Separator(begin.charAt(4));
        }
        Separator best = new Separator(',');
        double most = 0;
        for (boolean wrapped : new boolean[] {false, true}) {
            for (char candidate : CANDIDATES) {
                Separator separator = new Separator(candidate, wrapped);
                double score = score(rows(begin, separator)) * (wrapped ? 0.9 : 1);
                if (score > most) {
                    most = score;
                    best = separator;
                }
            }
        }
        return best;
    }

    private static List<TableRow> rows(String begin, Separator separator) {
        List<TableRow> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(new StringReader(begin), separator)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        } catch (TableRefused | IOException quotes) {
            return rows;
        }
        return rows;
    }

    /** The share of rows with a time count most, then how many rows have the usual length. */
    private static double score(List<TableRow> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        int times = 0;
        int parted = 0;
        for (TableRow row : rows) {
            boolean several = row.width() > 1;
            parted += several ? 1 : 0;
            times += several && hasTime(row) ? 1 : 0;
            widths.merge(row.width(), several ? 1 : 0, Integer::sum);
        }
        int usual = widths.values().stream().max(Integer::compare).orElse(0);
        return rows.isEmpty() ? 0 : (10.0 * times + 2.0 * usual + parted) / rows.size();
    }

    private static boolean hasTime(TableRow row) {
        for (int column = 0; column < Math.min(8, row.width()); column++) {
            if (Cells.time(row.cell(column)) != null) {
                return true;
            }
        }
        return false;
    }
}
