package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import io.plenum.trend.write.SampleCopy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What history promises, on whichever edition of TimescaleDB a subclass brings. */
abstract class SampleCopyContract {

    private static final PointId POINT = new PointId(7);
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    abstract TestDatabase database();

    @BeforeEach
    void empty() {
        database().jdbc().sql("TRUNCATE sample").update();
    }

    private static Sample sample(Instant time, double value, Quality quality) {
        return new Sample(POINT, time, value, quality);
    }

    private void write(List<Sample> samples) throws SQLException {
        SampleCopy.write(database().dataSource(), SampleCopy.encode(samples));
    }

    private long stored() {
        return database()
                .jdbc()
                .sql("SELECT count(*) FROM sample")
                .query(Long.class)
                .single();
    }

    /** Replays of the spool and of imports rest on this: also a repetition within one batch is harmless. */
    @Test
    void theSameSampleTwiceChangesNothing() throws SQLException {
        Sample once = sample(START, 21.5, Quality.GOOD);
        write(List.of(once, once));
        write(List.of(sample(START, 99, Quality.FAULT)));

        assertThat(new StateHistory(database().dataSource(), Clock.systemUTC()).at(List.of(POINT), START))
                .containsExactly(once);
        assertThat(stored()).isEqualTo(1);
    }

    /** A controller that was cut off delivers later; its samples belong where they were measured. */
    @Test
    void lateSamplesTakeTheirPlaceInTime() throws SQLException {
        write(List.of(sample(START.plusSeconds(60), 2, Quality.GOOD)));
        write(List.of(sample(START, 1, Quality.GOOD), sample(START.minus(Duration.ofDays(40)), 0, Quality.GOOD)));

        TrendSeries series = new TrendReader(database().dataSource(), Clock.systemUTC())
                .read(POINT, START.minus(Duration.ofDays(50)), START.plusSeconds(61), 10);
        assertThat(series.last()).contains(0, 2);
        assertThat(series.min()).contains(1);
    }

    /** One bad second in a day must be seen in a chart of any width, with its quality. */
    @Test
    void downSamplingKeepsSpikesAndTheWorstQuality() throws SQLException {
        List<Sample> day = new ArrayList<>();
        for (int second = 0; second < 86_400; second += 10) {
            day.add(sample(START.plusSeconds(second), 20, Quality.GOOD));
        }
        day.set(5000, sample(START.plusSeconds(50_000), 80, Quality.ALARM));
        day.set(6000, sample(START.plusSeconds(60_000), -5, Quality.GOOD));
        write(day);

        TrendSeries series = new TrendReader(database().dataSource(), Clock.systemUTC())
                .read(POINT, START, START.plus(Duration.ofDays(1)), 100);
        assertThat(series.times().length).isBetween(80, 100);
        assertThat(series.max()).contains(80);
        assertThat(series.min()).contains(-5);
        assertThat(series.quality()).contains(Quality.ALARM.code());
    }

    /** Whoever encodes by hand must be able to read it back. */
    @Test
    void anEncodedBatchReadsBackAsItWas() {
        List<Sample> batch = List.of(
                sample(START.minus(Duration.ofDays(20_000)), -1, Quality.DOWN),
                sample(START.plusNanos(123_000), 1e300, Quality.OVERRIDDEN));
        assertThat(SampleCopy.decode(SampleCopy.encode(batch))).isEqualTo(batch);
        assertThat(SampleCopy.count(SampleCopy.encode(batch))).isEqualTo(2);
    }
}
