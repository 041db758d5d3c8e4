package io.plenum.energy.weather;

import io.plenum.point.unit.Unit;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads hourly values from a table with a column of times and one for each kind of value, as any program exports it. */
public final class HourlyCsv implements TableConsumer {

    private static final int MOST_HOURS = 500_000;
    private static final int MOST_PROBLEMS = 100;

    private final List<HourlyColumn> columns;
    private final WallClock clock;
    private final Duration shift;
    private final HourSums hours;
    private final List<HourlyFile.LineProblem> problems = new ArrayList<>();
    private final List<HourlyFile.LineProblem> notes = new ArrayList<>();
    private final SkippedValues leftOut = new SkippedValues();
    private int[] places = new int[0];
    private Unit[] units = new Unit[0];
    private List<String> labels = List.of();
    private @Nullable Instant before;

    private HourlyCsv(ZoneId zone, List<HourlyColumn> columns, Duration shift) {
        this.columns = columns;
        this.clock = new WallClock(zone);
        this.shift = shift;
        this.hours = new HourSums(columns.size());
    }

    /**
     * Reads hourly values; what is wrong stands in the result.
     *
     * @param zone of times that name none
     */
    public static HourlyFile read(byte[] file, ZoneId zone, HourlyChoices choices, List<HourlyColumn> columns) {
        return read(file, zone, choices, columns, Duration.ZERO);
    }

    /** @param shift from the time that a row names to the beginning of what it stands for */
    static HourlyFile read(
            byte[] file, ZoneId zone, HourlyChoices choices, List<HourlyColumn> columns, Duration shift) {
        HourlyCsv csv = new HourlyCsv(zone, columns, shift);
        try {
            csv.read(TableFile.open(file, choices.table()), choices);
        } catch (TableRefused refused) {
            csv.problem(refused.line(), refused.text(), refused.arguments().toArray());
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
        return csv.file();
    }

    private void read(TableFile table, HourlyChoices choices) throws IOException, TableRefused {
        for (TableRemark remark : table.remarks()) {
            if (remark.isUncertain()) {
                problem(
                        remark.line(),
                        "energy.file.doubt-" + remark.choice(),
                        remark.arguments().getLast());
            } else {
                notes.add(new HourlyFile.LineProblem(remark.line(), remark.text(), remark.arguments()));
            }
        }
        HourlyColumns found = HourlyColumns.find(table, columns, choices);
        places = found.places();
        units = found.units();
        labels = found.labels();
        problems.addAll(found.problems());
        if (problems.isEmpty()) {
            told(table.read(this, line -> {}));
            told(leftOut);
        }
    }

    /** What was left out of columns that do not matter is not told. */
    private void told(SkippedValues without) {
        without.entries().stream()
                .filter(entry -> entry.column().isEmpty() || labels.contains(entry.column()))
                .forEach(entry -> notes.add(new HourlyFile.LineProblem(
                        entry.lines().getFirst(), entry.reason().text(), entry.arguments())));
    }

    private HourlyFile file() {
        int required = (int) columns.stream().filter(HourlyColumn::required).count();
        if (hours.isEmpty() && problems.isEmpty()) {
            problem(1, "energy.file.empty");
        }
        return new HourlyFile(hours.rows(required), problems, notes);
    }

    @Override
    public void value(TableColumn column, TableTime time, TableValue value, long line) {
        int place = places[column.index()];
        if (place < 0) {
            return;
        }
        if (!value.isUsable()) {
            leftOut.add(value.reason(), column.label(), line, value.text());
            return;
        }
        HourlyColumn wanted = columns.get(place);
        Unit unit = value.unit() == null ? units[place] : value.unit();
        double number = unit.convert(value.number(), wanted.unit());
        if (!wanted.isPlausible(number)) {
            problem(line, "energy.file.number", wanted.name(), value.text());
        } else if (hours.size() > MOST_HOURS) {
            problem(line, "energy.file.long", MOST_HOURS);
        } else {
            add(place, time, number, line);
        }
    }

    private void add(int place, TableTime time, double number, long line) {
        try {
            Instant instant = clock.instant(time, before);
            before = place == 0 ? instant : before;
            hours.add(instant.plus(shift), place, number);
        } catch (WallClock.NoInstant none) {
            problem(line, "energy.file.time", time.local());
        }
    }

    @Override
    public void noTime(long line, String text, Reason reason) {
        problem(line, "energy.file.time", text);
    }

    private void problem(long line, String text, Object... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new HourlyFile.LineProblem(
                    line,
                    text,
                    java.util.Arrays.stream(arguments).map(String::valueOf).toList()));
        }
    }
}
