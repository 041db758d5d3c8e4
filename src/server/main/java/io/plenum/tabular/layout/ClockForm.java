package io.plenum.tabular.layout;

import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.TableRow;
import io.plenum.tabular.time.ScannedTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One day a row and one time of the day a column, as utilities write load profiles. */
final class ClockForm implements TableForm {

    private static final int LEAST = 12;

    private final TimeColumn time;
    private final SeriesList series;
    private final List<@Nullable ScannedTime> clocks;
    private final int point;
    private final int unit;
    private final String firstTitle;
    private String title;

    private ClockForm(
            TimeColumn time, SeriesList series, List<@Nullable ScannedTime> clocks, int point, int unit, String title) {
        this.time = time;
        this.series = series;
        this.clocks = clocks;
        this.point = point;
        this.unit = unit;
        this.firstTitle = title;
        this.title = title;
    }

    static @Nullable ClockForm find(Columns columns, SeriesList series, String title) {
        List<@Nullable ScannedTime> clocks = new ArrayList<>();
        columns.names().forEach(name -> clocks.add(clock(name)));
        TimeColumn time = columns.times().getFirst();
        long found = clocks.stream().filter(clock -> clock != null).count();
        boolean days = time.isDateOnly() && found >= LEAST && columns.isDateOnly(time);
        return days ? new ClockForm(time, series, clocks, columns.point(), columns.unit(), title) : null;
    }

    /** 00:15, 0:15 Uhr, 00:00 - 00:15 (by its beginning). */
    private static @Nullable ScannedTime clock(String name) {
        ScannedTime clock =
                Cells.time(name.replaceFirst("^(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*[-–]\\s*\\d{1,2}:\\d{2}.*$", "$1"));
        return clock != null && clock.isClockOnly() ? clock : null;
    }

    @Override
    public void begin() {
        title = firstTitle;
    }

    @Override
    public void visit(TableRow row, CellVisitor visitor) throws TableRefused {
        String name = row.cell(point).isEmpty() ? title : row.cell(point);
        NamedSeries named =
                series.of("", name.isEmpty() ? "value" : name, "", row.cell(unit), time.first() + 1, row.line());
        for (int column = 0; column < clocks.size(); column++) {
            ScannedTime clock = clocks.get(column);
            if (clock != null && !time.has(column)) {
                visitor.cell(named, time, clock, row.cell(column), null);
            }
        }
    }

    @Override
    public void title(String next, long line) {
        title = next;
    }

    @Override
    public boolean isLong() {
        return false;
    }
}
