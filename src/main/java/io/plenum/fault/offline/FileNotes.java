package io.plenum.fault.offline;

import io.plenum.tabular.LeftOut;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRemark;
import io.plenum.tabular.TableTexts;
import java.io.PrintStream;
import java.time.LocalDateTime;

/** Says how a file was read and what was left out of it, and how to say otherwise. */
record FileNotes(PrintStream out) {

    private static final int MOST = 20;

    void columns(Options options, ColumnMap map) {
        if (options.columns().isEmpty()) {
            out.println("columns, as proposed from the headers (correct them and give them with --columns):");
            out.println(map.json());
        }
        map.notes().forEach(out::println);
    }

    void file(TableFile table, RawTrend raw) {
        for (TableRemark remark : table.remarks()) {
            out.println(TableTexts.of(remark) + (remark.isDoubt() ? " --" + remark.choice() + " says otherwise." : ""));
        }
        raw.leftOut().stream().limit(MOST).map(TableTexts::of).forEach(out::println);
        long more = raw.leftOut().stream().skip(MOST).mapToLong(LeftOut.Entry::count).sum();
        if (more > 0) {
            out.println("and " + more + " more, in other columns");
        }
        raw.columns().values().forEach(this::doubled);
    }

    private void doubled(RawTrend.Column column) {
        LocalDateTime first = column.samples().firstDoubled();
        if (first != null) {
            out.println(column.head().label() + ": " + column.samples().doubled() + " minutes stand in the file twice, the first at "
                    + first + "; the later line counts. Is it the hour when clocks go back? Then --zone with times that carry an offset keeps both.");
        }
    }

    void units(Options options, Units units) throws TrendProblem {
        units.notes().forEach(out::println);
        if (options.unit().isEmpty()) {
            out.println("temperatures without a unit are taken as " + (units.fahrenheit() ? "°F" : "°C") + "; --unit says otherwise");
        }
    }
}
