package io.plenum.trend.exchange;

import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableConsumer;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableRemark;
import io.plenum.tabular.TableTime;
import io.plenum.tabular.TableValue;
import io.plenum.tabular.WallClock;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One pass through a file: turns its values into samples and notes what is wrong. */
final class ImportPass implements TableConsumer {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final TableFile table;
    private final ImportOptions options;
    private final Instant latest;
    private final SampleConsumer taker;
    private final WallClock clock;
    private final ImportProblemList problems = new ImportProblemList();
    private final SkippedValues leftOut = new SkippedValues();
    private final ColumnMapping targets;
    private List<SkippedValues.Entry> withoutValue = List.of();
    private long lines;
    private long lineBefore;
    private long samples;
    private long doubtful;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** @param latest later times are implausible */
    ImportPass(TableFile table, ImportOptions options, PointCatalog catalog, Instant latest, SampleConsumer taker) {
        this.table = table;
        this.options = options;
        this.latest = latest;
        this.taker = taker;
        this.clock = new WallClock(options.zone());
        this.targets = new ColumnMapping(table, options, catalog, problems);
        table.remarks().stream().filter(this::isOpen).forEach(this::ask);
    }

    ImportPass read(LongConsumer progress) throws IOException, TableRefused {
        withoutValue = table.read(this, progress).entries();
        return this;
    }

    /** A doubt about a column that goes nowhere is none. */
    private boolean isOpen(TableRemark remark) {
        boolean dates = TableRemark.DATES.equals(remark.choice());
        return remark.isUncertain() && (dates || targets.has(remark.arguments().getFirst()));
    }

    private void ask(TableRemark remark) {
        problems.add(
                remark.line(),
                "trends.import.problem.doubt-" + remark.choice(),
                remark.arguments().getLast());
    }

    @Override
    public void value(TableColumn column, TableTime time, TableValue value, long line) {
        count(line);
        ImportColumn target = targets.of(column);
        if (target != null) {
            double number = number(target, value, line);
            Instant at = Double.isNaN(number) ? null : instant(target, time, line);
            if (at != null) {
                take(target, at, number, value);
            }
        }
    }

    private void count(long line) {
        lines += line == lineBefore ? 0 : 1;
        lineBefore = line;
    }

    /** In the point's unit; NaN where there is a problem, which is noted then. */
    private double number(ImportColumn target, TableValue value, long line) {
        boolean numeric = target.point.kind() == PointKind.NUMERIC;
        double number = numeric ? value.number() : StateReader.read(value, target.point);
        if (Double.isNaN(number) && value.word() != null) {
            leftOut.add(value.reason(), target.column.label(), line, value.text());
            return Double.NaN;
        }
        if (Double.isNaN(number)) {
            trouble(SkippedValues.Reason.NOT_A_NUMBER, target, line, value.text(), "trends.import.problem.value");
            return Double.NaN;
        }
        double converted = numeric ? target.convert(number, value.unit()) : number;
        if (Double.isNaN(converted)) {
            trouble(SkippedValues.Reason.UNIT, target, line, value.text(), "trends.import.problem.value-unit");
            return Double.NaN;
        }
        SampleImportProblem impossible = FileValueCheck.problem(target.point, converted, value.text(), line);
        if (impossible != null && options.skipUnreadable()) {
            leftOut.add(SkippedValues.Reason.IMPOSSIBLE, target.column.label(), line, value.text());
        } else if (impossible != null) {
            problems.add(line, impossible.text(), impossible.arguments().toArray());
        }
        return impossible == null ? converted : Double.NaN;
    }

    private void trouble(SkippedValues.Reason reason, ImportColumn target, long line, String text, String problem) {
        if (options.skipUnreadable()) {
            leftOut.add(reason, target.column.label(), line, text);
        } else {
            problems.add(line, problem, text, target.point.key());
        }
    }

    private @Nullable Instant instant(ImportColumn target, TableTime time, long line) {
        String text = time.local().toString().replace('T', ' ');
        try {
            Instant at = clock.instant(time, target.before);
            if (!at.isBefore(EARLIEST) && !at.isAfter(latest)) {
                target.before = at;
                return at;
            }
            row(SkippedValues.Reason.FAR, line, text, "trends.import.problem.implausible", text);
        } catch (WallClock.NoInstant none) {
            String zone = options.zone().getId();
            row(
                    SkippedValues.Reason.NO_SUCH_HOUR,
                    line,
                    text,
                    "trends.import.problem." + (none.isLetters() ? "letters" : "absent"),
                    text,
                    zone);
        }
        return null;
    }

    private void row(SkippedValues.Reason reason, long line, String text, String problem, Object... arguments) {
        if (options.skipUnreadable()) {
            leftOut.add(reason, "", line, text);
        } else {
            problems.add(line, problem, arguments);
        }
    }

    @Override
    public void noTime(long line, String text, Reason reason) {
        count(line);
        boolean noSuchDay = reason == Reason.NO_SUCH_DAY;
        row(
                noSuchDay ? SkippedValues.Reason.NO_SUCH_DAY : SkippedValues.Reason.NO_TIME,
                line,
                text,
                noSuchDay ? "trends.import.problem.no-such-day" : "trends.import.problem.time",
                text);
    }

    private void take(ImportColumn target, Instant at, double number, TableValue value) {
        Quality quality = value.status().quality() == null
                ? Quality.FAULT
                : value.status().quality();
        target.samples++;
        samples++;
        doubtful += quality.isLive() ? 0 : 1;
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        Sample sample = new Sample(target.point.id(), at, number, quality);
        try {
            taker.take(sample);
        } catch (SQLException away) {
            throw new LoadFailure(away);
        }
    }

    /** Points whose values hold as long as the file goes on. */
    Set<PointId> states() {
        return options.changesOnly() ? targets.states() : Set.of();
    }

    SampleImportReport report() {
        if (samples == 0 && problems.count() == 0 && targets.unknown().isEmpty()) {
            problems.add(1, "trends.import.problem.empty");
        }
        List<SkippedValues.Entry> all = new ArrayList<>(withoutValue);
        all.addAll(leftOut.entries());
        return new SampleImportReport(
                !table.isLong(),
                lines,
                samples,
                0,
                first,
                last,
                clock.doubled(),
                clock.isDoubledOnce(),
                doubtful,
                targets.sources(),
                targets.unknown(),
                table.remarks(),
                all,
                problems.first(),
                problems.count());
    }
}
