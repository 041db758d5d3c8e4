package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.PointId;
import io.plenum.trend.read.HourReader;
import io.plenum.trend.read.HourRow;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What readers say, beside what they have to say. */
public final class PlainReading {

    private static final Duration FIVE = Duration.ofMinutes(5);

    private final HourReader hours;
    private final TrendReader trends;
    private final RollupBuilding building;

    public PlainReading(DataSource database, RollupBuilding building, Clock clock) {
        this.building = building;
        hours = new HourReader(database, clock);
        trends = new TrendReader(database, clock);
    }

    public void assertThatReadersAgree() {
        building.plain.forEach((point, plain) -> {
            if (!plain.isEmpty()) {
                Instant from = plain.first().truncatedTo(ChronoUnit.DAYS);
                Instant to = plain.last().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
                hours(point, plain, from, to);
                columns(point, plain, from, to);
            }
        });
    }

    private void hours(int point, PlainRollup plain, Instant from, Instant to) {
        Map<Instant, HourRow> read = new HashMap<>();
        hours.hours(List.of(new PointId(point)), from, to).forEach(row -> read.put(row.hour(), row));
        for (Instant hour = from; hour.isBefore(to); hour = hour.plus(Duration.ofHours(1))) {
            PlainRollup.Row expected = plain.bucket(hour, hour.plus(Duration.ofHours(1)));
            HourRow row = read.remove(hour);
            String which = point + " " + hour;
            if (expected == null) {
                assertThat(row).as(which).isNull();
            } else {
                assertThat(row).as(which + " " + expected).isNotNull();
                assertThatHourIs(which, Objects.requireNonNull(row), expected);
            }
        }
        assertThat(read).isEmpty();
    }

    private static void assertThatHourIs(String which, HourRow row, PlainRollup.Row expected) {
        assertThat(List.of(
                        row.min(),
                        row.max(),
                        row.first(),
                        row.last(),
                        row.firstTime(),
                        row.lastTime(),
                        row.count(),
                        row.status()))
                .as(which)
                .isEqualTo(List.of(
                        expected.min(),
                        expected.max(),
                        expected.first(),
                        expected.last(),
                        expected.firstTime(),
                        expected.lastTime(),
                        expected.count(),
                        expected.status()));
        assertThat(row.covered()).as(which).isCloseTo(expected.covered(), within(0.01));
        assertThat(row.weighted()).as(which).isCloseTo(expected.weighted(), within(1e-6 * size(expected)));
    }

    private static double size(PlainRollup.Row row) {
        return 1 + Math.max(Math.abs(row.min()), Math.abs(row.max())) + Math.abs(row.weighted());
    }

    /** Columns of five minutes; between two entries the earlier one is in force. */
    private void columns(int point, PlainRollup plain, Instant from, Instant to) {
        int columns = (int) Duration.between(from, to).dividedBy(FIVE);
        TrendSeries series = trends.read(new PointId(point), from, to, columns + 1);
        assertThat(series.width()).isEqualTo("PT5M");
        int entry = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(FIVE)) {
            while (entry + 1 < series.times().length && series.times()[entry + 1] <= at.toEpochMilli()) {
                entry++;
            }
            column(point + " " + at, plain.bucket(at, at.plus(FIVE)), series, entry, at);
        }
    }

    private static void column(
            String which, PlainRollup.@Nullable Row expected, TrendSeries series, int entry, Instant at) {
        boolean told = entry < series.times().length && series.times()[entry] <= at.toEpochMilli();
        if (expected == null) {
            assertThat(told ? series.mean()[entry] : Double.NaN).as(which).isNaN();
            return;
        }
        assertThat(told).as(which).isTrue();
        assertThat(series.times()[entry]).as(which).isEqualTo(at.toEpochMilli());
        assertThat(series.quality()[entry]).as(which).isEqualTo(expected.status());
        if (!Double.isNaN(series.mean()[entry])) {
            assertThat(series.mean()[entry]).as(which).isCloseTo(expected.weighted(), within(1e-6 * size(expected)));
            assertThat(List.of(series.min()[entry], series.max()[entry], series.first()[entry], series.last()[entry]))
                    .as(which)
                    .isEqualTo(List.of(expected.min(), expected.max(), expected.first(), expected.last()));
        } else {
            assertThat(expected.covered()).as(which).isZero();
        }
    }
}
