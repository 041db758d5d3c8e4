package io.plenum.fault.offline;

import io.plenum.fault.offline.naming.ExportedType;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRemark;
import io.plenum.tabular.TableTexts;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Says how a file was read and what was left out of it, and how to say otherwise. */
final class FileNotes {

    private static final int MOST = 20;

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    FileNotes(PrintStream out) {
        this.out = out;
    }

    private void line(String sentence) {
        lines.add(sentence);
        out.println(sentence);
    }

    /** All sentences so far, for the report. */
    List<String> lines() {
        return lines;
    }

    void lines(List<String> sentences) {
        sentences.forEach(this::line);
    }

    void columns(Options options, ColumnMap map) {
        if (options.columns().isEmpty()) {
            out.println("columns, as proposed from the headers (correct them and give them with --columns):");
            out.println(map.json());
        }
        lines(map.notes());
    }

    /** Said where nobody said what it is and it is no air handler. */
    void equipment(Options options, EquipmentKind kind) throws TrendProblem {
        if (options.equipment() == null && kind != EquipmentKind.AIR_HANDLER) {
            line("this looks like an export of " + ExportedType.of(kind).text()
                    + " and is judged as one; --equipment says otherwise");
        }
    }

    void file(TableFile table, RawTrend raw) {
        for (TableRemark remark : table.remarks()) {
            line(TableTexts.of(remark) + (remark.isUncertain() ? " --" + remark.choice() + " says otherwise." : ""));
        }
        raw.leftOut().stream().limit(MOST).map(TableTexts::of).forEach(this::line);
        long more = raw.leftOut().stream()
                .skip(MOST)
                .mapToLong(SkippedValues.Entry::count)
                .sum();
        if (more > 0) {
            line("and " + more + " more, in other columns");
        }
        raw.columns().values().forEach(this::doubled);
    }

    private void doubled(RawTrend.Column column) {
        LocalDateTime first = column.samples().firstDoubled();
        if (first != null) {
            line(
                    column.head().label() + ": " + column.samples().doubled()
                            + " minutes stand in the file twice, the first at " + first
                            + "; the later line counts. Is it the hour when clocks go back? Then --zone with times that carry an offset keeps both.");
        }
    }

    void units(Options options, Units units) throws TrendProblem {
        lines(units.notes());
        if (options.unit().isEmpty()) {
            line("temperatures without a unit are taken as " + (units.fahrenheit() ? "°F" : "°C")
                    + "; --unit says otherwise");
        }
    }
}
