package io.plenum.tabular;

import io.plenum.tabular.layout.Layout;
import io.plenum.tabular.layout.TimeColumn;
import io.plenum.tabular.text.Digits;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.ScannedTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a row below the head is. */
enum RowKind {
    VALUES,
    /** Names what the next block of values is about. */
    TITLE,
    /** Sums and means at the end. */
    SUMMARY,
    /** A repeated head, the foot of a report. */
    TEXT;

    private static final Set<String> SUMMARIES = Set.of(
            "total",
            "totals",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "average",
            "avg",
            "mean",
            "mittelwert",
            "mittel",
            "durchschnitt",
            "moyenne",
            "min",
            "max",
            "minimum",
            "maximum",
            "count",
            "anzahl",
            "std",
            "stddev",
            "grand total",
            "summary",
            "somme",
            "result");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?[.,]?\\d.{0,30}");

    static RowKind of(TableRow row, Layout layout) {
        if (isTimed(row, layout)) {
            return VALUES;
        }
        if (layout.isHead(row)) {
            return TEXT;
        }
        if (!layout.title(row).isEmpty()) {
            return TITLE;
        }
        String first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        if (SUMMARIES.contains(first.toLowerCase(Locale.ROOT).replaceAll("[:.\\s]+$", ""))) {
            return SUMMARY;
        }
        return row.cells().stream().anyMatch(cell -> NUMBER.matcher(cell).matches()) ? VALUES : TEXT;
    }

    private static boolean isTimed(TableRow row, Layout layout) {
        for (TimeColumn time : layout.times()) {
            ScannedTime scanned = time.numbers() == null ? time.scan(row) : null;
            if ((scanned != null && scanned.date() != null)
                    || (time.numbers() != null && startsWithDigit(time.text(row)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && Digits.is(text.charAt(0));
    }
}
