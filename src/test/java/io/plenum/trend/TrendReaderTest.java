package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store is filled by hand here, so that it shows which table an answer came from. */
class TrendReaderTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(500));
    private static final AtomicInteger POINTS = new AtomicInteger(100);

    private final PointId point = new PointId(POINTS.incrementAndGet());
    private final TrendReader reader = new TrendReader(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));

    private void sample(Instant time, double value) {
        database.jdbc()
                .sql("INSERT INTO sample VALUES (?, ?, ?, 0)")
                .params(point.value(), Sql.time(time), value)
                .update();
    }

    private void rollup(String table, Instant time, double min, double max) {
        database.jdbc()
                .sql("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 12, 3600, NULL, 0)")
                .params(point.value(), Sql.time(time), min, max, min, min, min, max, Sql.time(time))
                .param(Sql.time(time.plusSeconds(3500)))
                .update();
    }

    private void due(Instant since, Instant until) {
        database.jdbc()
                .sql("INSERT INTO rollup_due (since, until, points) VALUES (?, ?, ARRAY[CAST(? AS integer)])")
                .params(Sql.time(since), Sql.time(until), point.value())
                .update();
    }

    private Series read(Duration range, int pixels) {
        return reader.read(point, START, START.plus(range), pixels);
    }

    /** Whoever looks closely wants what the controller said, not what we made of it. */
    @Test
    void fewSamplesAreGivenOneByOne() {
        sample(START, 1);
        sample(START.plusSeconds(300), 2.5);
        Series series = read(Duration.ofHours(1), 100);
        assertThat(series.resolution()).isEqualTo(TrendResolution.RAW);
        assertThat(series.column()).isNull();
        assertThat(series.last()).containsExactly(1, 2.5);
    }

    /** A line across an hour in which nothing was heard would be a lie. */
    @Test
    void silenceIsAGapAtEveryResolution() {
        sample(START, 1);
        sample(START.plus(Duration.ofMinutes(16)), 2);
        assertThat(read(Duration.ofHours(1), 100).quality()).containsExactly(0, Series.GAP, 0);
        assertThat(read(Duration.ofHours(1), 100).max()[1]).isNaN();

        rollup("sample_hour", START, 1, 2);
        rollup("sample_hour", START.plus(Duration.ofHours(1)), 1, 2);
        rollup("sample_hour", START.plus(Duration.ofHours(4)), 1, 2);
        Series hours = read(Duration.ofDays(10), 241);
        assertThat(hours.quality()).containsExactly(0, 0, Series.GAP, 0);
        assertThat(hours.times()[2]).isEqualTo(START.plus(Duration.ofHours(2)).toEpochMilli());
    }

    /** A value that stays the same is kept once in five minutes: no gap, even where a pixel is shorter. */
    @Test
    void aValueThatStaysTheSameHasNoGaps() {
        for (int minute = 0; minute < 60; minute += 5) {
            sample(START.plus(Duration.ofMinutes(minute)), 21);
        }
        assertThat(read(Duration.ofHours(1), 11).quality()).doesNotContain(Series.GAP);
    }

    @Test
    void theResolutionFollowsThePixels() {
        assertThat(read(Duration.ofDays(5), 1600).resolution()).isEqualTo(TrendResolution.RAW);
        assertThat(read(Duration.ofDays(14), 1600).resolution()).isEqualTo(TrendResolution.FIVE_MINUTES);
        assertThat(read(Duration.ofDays(365), 1600).resolution()).isEqualTo(TrendResolution.HOUR);
        assertThat(read(Duration.ofDays(365), 80).resolution()).isEqualTo(TrendResolution.DAY);
    }

    /** One bad minute in a year must be seen in a chart of any width. */
    @Test
    void columnsOfAYearKeepTheSpike() {
        for (int hour = 0; hour < 365 * 24; hour += 12) {
            rollup("sample_hour", START.plus(Duration.ofHours(hour)), 20, hour == 2400 ? 95 : 21);
        }
        Series year = read(Duration.ofDays(365), 600);
        assertThat(year.times().length).isLessThanOrEqualTo(600);
        assertThat(Arrays.stream(year.max()).max()).hasValue(95);
    }

    /** While the roller is behind, what is on the screen must still be what was stored. */
    @Test
    void whatIsDueIsReadFromTheSamples() {
        rollup("sample_hour", START, 1, 1);
        rollup("sample_hour", START.plus(Duration.ofHours(1)), -1, -1);
        rollup("sample_hour", START.plus(Duration.ofHours(2)), 3, 3);
        sample(START.plus(Duration.ofMinutes(70)), 70);
        due(START.plus(Duration.ofMinutes(70)), START.plus(Duration.ofMinutes(75)));
        Series series = read(Duration.ofDays(10), 241);
        assertThat(series.max()).containsExactly(1, 70, 3);
        assertThat(series.resolution()).isEqualTo(TrendResolution.HOUR);
    }

    /** Nobody marks the present hour as due before something has been heard in it. */
    @Test
    void theOpenBucketIsReadFromTheSamples() {
        PointId other = new PointId(POINTS.incrementAndGet());
        database.jdbc()
                .sql("INSERT INTO sample VALUES (?, ?, 5, 0)")
                .params(other.value(), Sql.time(NOW.plusSeconds(60)))
                .update();
        Series series = reader.read(other, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofHours(1)), 241);
        assertThat(series.last()).containsExactly(5);
    }

    /** Screens show several points at once, and one of them may never have been heard. */
    @Test
    void everyPointGetsASeries() {
        PointId silent = new PointId(POINTS.incrementAndGet());
        sample(START, 1);
        Map<PointId, Series> found = reader.read(List.of(silent, point), START, START.plusSeconds(60), 100);
        assertThat(found.keySet()).containsExactly(silent, point);
        assertThat(found.get(silent))
                .satisfies(series -> assertThat(series.times()).isEmpty());
    }

    /** Caches live by this: the same while nothing changed, another after a late sample. */
    @Test
    void theVersionChangesWithEverySample() {
        Instant end = START.plus(Duration.ofDays(300));
        rollup("sample_day", START, 1, 2);
        String before = reader.version(List.of(point), START, end, 500);
        assertThat(reader.version(List.of(point), START, end, 500)).isEqualTo(before);

        sample(START.plus(Duration.ofDays(3)), 7);
        due(START.plus(Duration.ofDays(3)), START.plus(Duration.ofDays(3)).plusSeconds(300));
        assertThat(reader.version(List.of(point), START, end, 500)).isNotEqualTo(before);
    }
}
