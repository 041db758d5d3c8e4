package io.plenum.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.drill.synthetic.Production;
import io.plenum.drill.synthetic.ProductionRun;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.trend.BenchDatabase;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill is worth what its count is worth: whatever is missing, there twice or not as it was produced is seen. */
class SampleTallyTest {

    private static final int POINTS = 25;
    private static final int SECONDS = 3;
    private static final Production PRODUCTION = Production.every(Duration.ofSeconds(1));
    private static final long FIRST = Production.tick(Instant.parse("2026-11-29T12:00:00Z"));
    private static final long LAST = FIRST + SECONDS * 10 - 1;

    @SuppressWarnings("NullAway.Init")
    private static BenchDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = new BenchDatabase();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    private static List<Point> points() {
        return IntStream.range(0, POINTS)
                .mapToObj(i -> new Point(
                        new PointId(i + 1),
                        "drill/" + i,
                        "Point",
                        "Sensor",
                        PointKind.NUMERIC,
                        Unit.UNITLESS,
                        List.of(),
                        false,
                        null))
                .toList();
    }

    @BeforeEach
    void produce() {
        database.jdbc().sql("DELETE FROM sample").update();
        for (long tick = FIRST; tick <= LAST; tick++) {
            PRODUCTION.samples(tick, points()).forEach(sample -> store(sample, sample.time()));
        }
    }

    private static void store(Sample sample, Instant time) {
        database.jdbc()
                .sql("INSERT INTO sample VALUES (?, ?, ?, 0)")
                .params(sample.point().value(), Timestamp.from(time), sample.value())
                .update();
    }

    private static SampleTally tally() {
        return SampleTally.of(
                database.jdbc(), PRODUCTION, List.of(new ProductionRun.Ticks(FIRST, LAST, POINTS)), LAST + 50);
    }

    @Test
    void eachPointHasItsTurnOnceInAnInterval() {
        assertThat(tally()).isEqualTo(new SampleTally(POINTS * SECONDS, new java.util.TreeMap<>(), 0, 0));
    }

    @Test
    void aMissingSampleIsLostAtItsTick() {
        Instant time = Production.time(FIRST + 7);
        database.jdbc()
                .sql(
                        "DELETE FROM sample WHERE time = ? AND point_id = (SELECT min(point_id) FROM sample WHERE time = ?)")
                .params(Timestamp.from(time), Timestamp.from(time))
                .update();
        assertThat(tally().lostAt()).containsExactly(java.util.Map.entry(FIRST + 7, 1L));
    }

    @Test
    void aSampleAtAnotherTimeAsWellIsDoubledAndWrong() {
        Sample one = PRODUCTION.samples(FIRST, points()).getFirst();
        store(one, one.time().plusMillis(3300));
        assertThat(tally().doubled()).isEqualTo(1);
        assertThat(tally().wrong()).isEqualTo(1);
    }

    @Test
    void anotherValueIsNotAsProduced() {
        database.jdbc()
                .sql("UPDATE sample SET value = value + 1 WHERE time = ?")
                .params(Timestamp.from(Production.time(FIRST)))
                .update();
        assertThat(tally().wrong()).isEqualTo(PRODUCTION.size(FIRST, POINTS));
    }

    /** What a life had handed in is known after its process was killed; two lives are two. */
    @Test
    void ticksOutliveTheirProcess(@TempDir Path folder) throws Exception {
        ProductionRun.begin(folder, 100, POINTS).done(120);
        ProductionRun.begin(folder, 130, POINTS).done(131);
        ProductionRun.begin(folder, 140, POINTS);
        assertThat(ProductionRun.all(folder))
                .containsExactly(new ProductionRun.Ticks(100, 120, POINTS), new ProductionRun.Ticks(130, 131, POINTS));
    }
}
