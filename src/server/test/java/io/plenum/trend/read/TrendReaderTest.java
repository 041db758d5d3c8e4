package io.plenum.trend.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.trend.Sql;
import io.plenum.trend.TrendResolution;
import java.time.Duration;
import java.time.Instant;
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
    private static final int DOWN = Quality.DOWN.code();
    private static final int STALE = Quality.STALE.code();
    private static final AtomicInteger POINTS = new AtomicInteger(100);

    private final PointId point = new PointId(POINTS.incrementAndGet());
    private final MovableClock clock = new MovableClock(NOW);
    private final TrendReader reader = new TrendReader(database.dataSource(), clock);

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private void sample(Instant time, double value) {
        sample(time, value, Quality.GOOD);
    }

    private void sample(Instant time, double value, Quality quality) {
        database.jdbc()
                .sql("INSERT INTO sample VALUES (?, ?, ?, ?)")
                .params(point.value(), Sql.time(time), value, quality.code())
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

    /** The device behind the point, of which everything is recorded from the start on. */
    private void known(int since, int until, boolean alive) {
        database.jdbc()
                .sql("INSERT INTO link_device (connection, address) VALUES ('c', ?) ON CONFLICT DO NOTHING")
                .param("d" + point.value())
                .update();
        int device = database.jdbc()
                .sql("SELECT id FROM link_device WHERE address = ?")
                .param("d" + point.value())
                .query(Integer.class)
                .single();
        database.jdbc()
                .sql("INSERT INTO link_point VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(point.value(), device, Sql.time(START))
                .update();
        database.jdbc()
                .sql("INSERT INTO link_life VALUES (?, ?, ?, ?)")
                .params(device, Sql.time(minute(since)), Sql.time(minute(until)), alive)
                .update();
    }

    private TrendSeries read(Duration range, int pixels) {
        return reader.read(point, START, START.plus(range), pixels);
    }

    /** Minute by minute from the start: the value in force, NaN where there is none, and why. */
    private static double valueAt(TrendSeries series, int minute) {
        int at = entryAt(series, minute);
        return at < 0 ? Double.NaN : series.last()[at];
    }

    private static int qualityAt(TrendSeries series, int minute) {
        int at = entryAt(series, minute);
        return at < 0 ? TrendSeries.GAP : series.quality()[at];
    }

    private static int entryAt(TrendSeries series, int minute) {
        int found = -1;
        for (int i = 0; i < series.times().length; i++) {
            found = series.times()[i] <= minute(minute).toEpochMilli() ? i : found;
        }
        return found;
    }

    /** Whoever looks closely wants what the controller said, not what we made of it. */
    @Test
    void fewSamplesAreGivenOneByOne() {
        known(0, 60, true);
        sample(START, 1);
        sample(START.plusSeconds(300), 2.5);
        TrendSeries series = read(Duration.ofHours(1), 100);
        assertThat(series.resolution()).isEqualTo(TrendResolution.RAW);
        assertThat(series.column()).isNull();
        assertThat(series.last()).as("and the end of what holds").containsExactly(1, 2.5, 2.5);
    }

    /** Where nothing is known of devices, as in the past of an old installation, a quarter of an hour is all that a value holds. */
    @Test
    void silenceIsAGapAtEveryResolution() {
        sample(START, 1);
        sample(START.plus(Duration.ofMinutes(40)), 2);
        assertThat(read(Duration.ofMinutes(41), 100).quality()).containsExactly(0, 0, TrendSeries.GAP, 0, 0);
        for (int pixels : new int[] {100, 10, 3}) {
            TrendSeries series = read(Duration.ofDays(2), pixels);
            assertThat(qualityAt(series, 2000)).isEqualTo(TrendSeries.GAP);
            assertThat(valueAt(series, 2000)).isNaN();
        }
    }

    /** What stays the same sends nothing: while its device lives that is a value, and no gap at any width. */
    @Test
    void aQuietPointOfALivingDeviceHasNoGap() {
        known(0, 20 * 1440, true);
        sample(minute(1), 21);
        sample(minute(1441), 21);
        for (int pixels : new int[] {5000, 600, 240, 24}) {
            TrendSeries series = read(Duration.ofDays(2), pixels);
            assertThat(series.quality()).as("%s pixels", pixels).containsOnly(0);
            assertThat(valueAt(series, 2 * 1440 - 1)).isEqualTo(21);
        }
    }

    /** Unchanged, gone and unknown are three things, in samples and in columns. */
    @Test
    void unchangedGoneAndUnknownDiffer() {
        known(0, 100, true);
        known(100, 200, false);
        known(300, 400, true);
        sample(minute(1), 21);
        sample(minute(100), 21, Quality.DOWN);
        sample(minute(301), 22);
        for (int pixels : new int[] {5000, 100}) {
            TrendSeries series = read(Duration.ofHours(8), pixels);
            assertThat(valueAt(series, 90)).as("unchanged").isEqualTo(21);
            assertThat(valueAt(series, 150)).as("gone").isNaN();
            assertThat(qualityAt(series, 150)).as("gone").isEqualTo(DOWN);
            assertThat(valueAt(series, 250)).as("unknown").isNaN();
            assertThat(qualityAt(series, 250)).as("unknown").isEqualTo(TrendSeries.GAP);
            assertThat(valueAt(series, 390)).as("unchanged again").isEqualTo(22);
            assertThat(qualityAt(series, 450)).as("after the life").isEqualTo(TrendSeries.GAP);
        }
    }

    /** A server that starts while the device is dead has no last value to mark: it knows all the same that nobody answers. */
    @Test
    void aDeviceThatIsDeadFromTheStartIsGone() {
        known(0, 100, true);
        known(200, 300, false);
        sample(minute(1), 21);
        TrendSeries series = read(Duration.ofHours(6), 5000);
        assertThat(qualityAt(series, 150)).isEqualTo(TrendSeries.GAP);
        assertThat(qualityAt(series, 250)).isEqualTo(DOWN);
        assertThat(qualityAt(series, 350)).isEqualTo(TrendSeries.GAP);
    }

    /** A mark ends a value although the device lives, until the next sample. */
    @Test
    void marksEndAValue() {
        known(0, 400, true);
        sample(minute(1), 21);
        sample(minute(50), 21, Quality.STALE);
        sample(minute(90), 22);
        TrendSeries series = read(Duration.ofHours(3), 5000);
        assertThat(valueAt(series, 49)).isEqualTo(21);
        assertThat(valueAt(series, 60)).isNaN();
        assertThat(qualityAt(series, 60)).isEqualTo(STALE);
        assertThat(valueAt(series, 100)).isEqualTo(22);
    }

    /** The value that holds when the range begins was sent long before. */
    @Test
    void theRangeBeginsWithWhatHeld() {
        known(0, 2000, true);
        sample(minute(1), 21);
        TrendSeries series = reader.read(point, minute(600), minute(660), 500);
        assertThat(series.times())
                .containsExactly(minute(600).toEpochMilli(), minute(660).toEpochMilli());
        assertThat(series.last()).containsOnly(21);
    }

    /** Heartbeats are stored twice a minute: the present must not look like the end of everything. */
    @Test
    void theLastMomentsAreNoGap() {
        known(0, 120, true);
        sample(minute(1), 21);
        clock.set(minute(121));
        TrendSeries series = read(Duration.ofHours(3), 500);
        assertThat(series.quality()).containsOnly(0);
        assertThat(series.times()[series.times().length - 1])
                .isEqualTo(minute(121).toEpochMilli());
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
        TrendSeries year = read(Duration.ofDays(365), 600);
        assertThat(Arrays.stream(year.quality())
                        .filter(code -> code != TrendSeries.GAP)
                        .count())
                .isLessThanOrEqualTo(600);
        assertThat(Arrays.stream(year.max())
                        .filter(value -> !Double.isNaN(value))
                        .max())
                .hasValue(95);
    }

    /** While the roller is behind, what is on the screen must still be what was stored. */
    @Test
    void whatIsDueIsReadFromTheSamples() {
        rollup("sample_hour", START, 1, 1);
        rollup("sample_hour", START.plus(Duration.ofHours(1)), -1, -1);
        rollup("sample_hour", START.plus(Duration.ofHours(2)), 3, 3);
        sample(START.plus(Duration.ofMinutes(70)), 70);
        due(START.plus(Duration.ofMinutes(60)), START.plus(Duration.ofMinutes(120)));
        TrendSeries series = read(Duration.ofDays(10), 241);
        assertThat(Arrays.copyOf(series.max(), 3)).containsExactly(1, 70, 3);
        assertThat(series.resolution()).isEqualTo(TrendResolution.HOUR);
    }

    /** Nobody marks the present hour as due before something has been heard in it. */
    @Test
    void theOpenBucketIsReadFromTheSamples() {
        sample(NOW.minusSeconds(60), 5);
        TrendSeries series = reader.read(point, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofHours(1)), 241);
        assertThat(series.last()).containsExactly(5);
    }

    /** Screens show several points at once, and one of them may never have been heard. */
    @Test
    void everyPointGetsASeries() {
        PointId silent = new PointId(POINTS.incrementAndGet());
        sample(START, 1);
        Map<PointId, TrendSeries> found = reader.read(List.of(silent, point), START, START.plusSeconds(60), 100);
        assertThat(found.keySet()).containsExactly(silent, point);
        assertThat(found.get(silent))
                .satisfies(series -> assertThat(series.times()).isEmpty());
    }
}
