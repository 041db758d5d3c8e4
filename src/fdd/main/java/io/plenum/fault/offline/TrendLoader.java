package io.plenum.fault.offline;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableConsumer;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableTime;
import io.plenum.tabular.TableValue;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of an export that are needed; what else it holds is not kept. */
final class TrendLoader implements TableConsumer {

    private final @Nullable ZoneId zone;
    private final RawTrend.@Nullable Column[] wanted;
    private final SkippedValues leftOut = new SkippedValues();

    private TrendLoader(TableFile table, Collection<String> labels, @Nullable ZoneId zone) {
        this.zone = zone;
        this.wanted = new RawTrend.Column[table.columns().size()];
        for (TableColumn column : table.columns()) {
            if (labels.contains(column.label())) {
                wanted[column.index()] = new RawTrend.Column(column, new Samples());
            }
        }
    }

    /** @param zone to whose clock times with an offset are brought; null leaves them as they are written */
    static RawTrend load(TableFile table, Collection<String> labels, @Nullable ZoneId zone)
            throws IOException, TableRefused {
        TrendLoader loader = new TrendLoader(table, labels, zone);
        SkippedValues without = table.read(loader, line -> {});
        Map<String, RawTrend.Column> columns = new LinkedHashMap<>();
        for (RawTrend.Column column : loader.wanted) {
            if (column != null) {
                columns.put(column.head().label(), column);
            }
        }
        List<SkippedValues.Entry> all = new ArrayList<>(without.entries().stream()
                .filter(entry -> entry.column().isEmpty() || columns.containsKey(entry.column()))
                .toList());
        all.addAll(loader.leftOut.entries());
        return new RawTrend(columns, table.isLong() || table.hasTimePerColumn(), all);
    }

    @Override
    public void value(TableColumn column, TableTime time, TableValue value, long line) {
        RawTrend.Column target = wanted[column.index()];
        if (target == null) {
            return;
        }
        if (!value.isUsable()) {
            leftOut.add(value.reason(), column.label(), line, shown(value));
            return;
        }
        double number = value.isNumber() ? value.number() : value.state();
        Unit own = value.unit();
        Unit unit = column.unit();
        if (Double.isNaN(number)) {
            leftOut.add(SkippedValues.Reason.NOT_A_NUMBER, column.label(), line, value.text());
        } else if (own != null && unit != null && !own.measures(unit)) {
            leftOut.add(SkippedValues.Reason.UNIT, column.label(), line, value.text());
        } else {
            target.samples().add(clock(time), own == null || unit == null ? number : own.convert(number, unit));
        }
    }

    private static String shown(TableValue value) {
        return value.word() == null ? value.text() + " " + value.status().quality() : value.text();
    }

    private LocalDateTime clock(TableTime time) {
        if (zone == null || time.zones().size() != 1) {
            return time.local();
        }
        return time.local()
                .atZone(time.zones().getFirst())
                .withZoneSameInstant(zone)
                .toLocalDateTime();
    }

    @Override
    public void noTime(long line, String text, Reason reason) {
        leftOut.add(
                reason == Reason.NO_SUCH_DAY ? SkippedValues.Reason.NO_SUCH_DAY : SkippedValues.Reason.NO_TIME,
                "",
                line,
                text);
    }
}
