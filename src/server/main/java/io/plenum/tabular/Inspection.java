package io.plenum.tabular;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.layout.CellVisitor;
import io.plenum.tabular.layout.Layout;
import io.plenum.tabular.layout.NamedSeries;
import io.plenum.tabular.layout.TimeColumn;
import io.plenum.tabular.number.FileNumbers;
import io.plenum.tabular.number.NoDataWords;
import io.plenum.tabular.number.NumberEvidence;
import io.plenum.tabular.number.NumberNotation;
import io.plenum.tabular.status.StatusSplit;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.ClockEvidence;
import io.plenum.tabular.time.ScannedTime;
import io.plenum.tabular.unit.UnitSpelling;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first pass over a file: gathers what all of its rows say about how to read any of them. */
final class Inspection implements CellVisitor {

    private final Layout layout;
    private final ClockEvidence clock = new ClockEvidence();
    private NumberEvidence[] numbers = new NumberEvidence[16];
    private long line;
    private long rows;
    private long longRows;
    private long firstLongRow;

    Inspection(Layout layout) {
        this.layout = layout;
    }

    void take(TableRow row) throws TableRefused {
        switch (RowKind.of(row, layout)) {
            case VALUES -> values(row);
            case TITLE -> layout.form().title(layout.title(row), row.line());
            case SUMMARY, TEXT -> {}
        }
    }

    private void values(TableRow row) throws TableRefused {
        line = row.line();
        rows++;
        for (TimeColumn time : layout.times()) {
            ScannedTime scanned = time.scan(row);
            if (scanned != null && scanned.date() != null) {
                time.evidence().add(scanned, time.text(row), line);
                if (time == layout.times().getFirst()) {
                    clock.add(scanned, line);
                }
            }
        }
        if (layout.isNamed() && surplus(row) > 0) {
            firstLongRow = longRows++ == 0 ? line : firstLongRow;
        }
        layout.form().visit(row, this);
    }

    /** Fields with something in them beyond the names. */
    private int surplus(TableRow row) {
        int surplus = 0;
        for (int i = layout.width(); i < row.width(); i++) {
            surplus += row.cell(i).isEmpty() ? 0 : 1;
        }
        return surplus;
    }

    @Override
    public void cell(
            NamedSeries series,
            TimeColumn time,
            @Nullable ScannedTime clock,
            String text,
            @Nullable CellStatus status) {
        if (text.isEmpty()) {
            return;
        }
        StatusSplit split = StatusSplit.of(text);
        boolean usable = split.status().isUsable() && (status == null || status.isUsable());
        if (split.value().isEmpty() || split.word() != null || NoDataWords.is(split.value())) {
            return;
        }
        NumberEvidence evidence = evidence(series.fileColumn());
        int end = evidence.add(split.value(), line);
        Unit unit = end == 0 || end == split.value().length()
                ? null
                : UnitSpelling.of(split.value().substring(end));
        boolean number = end == split.value().length() || unit != null;
        series.add(number && usable ? evidence.certain() : Double.NaN, number ? unit : null);
    }

    private NumberEvidence evidence(int column) {
        if (column >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(column + 1, 2 * numbers.length));
        }
        NumberEvidence known = numbers[column];
        if (known == null) {
            known = new NumberEvidence();
            numbers[column] = known;
        }
        return known;
    }

    /** By the column of the file. */
    NumberNotation[] notations(TableChoices choices) {
        FileNumbers file = new FileNumbers();
        Arrays.stream(numbers).filter(column -> column != null).forEach(file::add);
        NumberNotation[] notations = new NumberNotation[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != null) {
                notations[i] = NumberNotation.of(
                        numbers[i], file, choices.decimal(), layout.separator().character());
            }
        }
        return notations;
    }

    /** A number of the column that can be read in two ways. */
    NumberEvidence of(int column) {
        return evidence(column);
    }

    /** @throws TableRefused where the clock lost its AM and PM, or where most rows have more fields than the head has names: then no value's column is certain */
    void check() throws TableRefused {
        if (clock.lostAt() > 0) {
            throw new TableRefused(clock.lostAt(), "tabular.refused.half-days");
        }
        if (longRows > 0 && 2 * longRows > rows) {
            char separator = layout.separator().character();
            throw new TableRefused(
                    firstLongRow,
                    "tabular.refused.torn",
                    String.valueOf(layout.width()),
                    separator == '\t' ? "tab" : String.valueOf(separator));
        }
    }
}
