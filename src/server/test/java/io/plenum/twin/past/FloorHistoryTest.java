package io.plenum.twin.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.gap.RepairedStretches;
import io.plenum.trend.read.StateHistory;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.past.Frames.Cell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is shown of the past equals what the store holds, whichever way it is asked for. */
class FloorHistoryTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(12);
    private static final List<Point> POINTS =
            IntStream.rangeClosed(1, 40).mapToObj(FloorHistoryTest::point).toList();
    /** The rule once more, in SQL and in other words: the newest row of the week before, stale after a quarter of an hour. */
    private static final String RAW = """
            SELECT DISTINCT ON (point_id) point_id, value,
                   CASE WHEN status IN (0, 1, 2, 4) AND time < CAST(? AS timestamptz) - interval '15 minutes' THEN 3
                        ELSE status END AS quality
            FROM sample WHERE time <= CAST(? AS timestamptz) AND time > CAST(? AS timestamptz) - interval '168 hours'
            ORDER BY point_id, time DESC""";

    private final Random random = new Random(7);
    private final FloorHistory past = new FloorHistory(new StateHistory(database.dataSource(), Clock.systemUTC()));

    /** Dense and thin points, long silences, every quality, times between the seconds. */
    @BeforeAll
    static void fill() {
        Random random = new Random(3);
        List<Object[]> rows = new ArrayList<>();
        for (Point point : POINTS) {
            Instant time = START.plusSeconds(random.nextInt(86_400));
            while (time.isBefore(START.plus(LENGTH))) {
                int status = random.nextInt(8) > 5 ? random.nextInt(8) : 0;
                double value = Math.round(random.nextGaussian() * 10) / 4.0;
                rows.add(new Object[] {point.id().value(), utc(time), value, status});
                time = time.plusMillis(silence(random, point.id().value()));
            }
        }
        new JdbcTemplate(database.dataSource())
                .batchUpdate("INSERT INTO sample (point_id, time, value, status) VALUES (?, ?, ?, ?)", rows);
    }

    private static long silence(Random random, int point) {
        int dice = random.nextInt(400);
        if (dice == 0) {
            return Duration.ofDays(8).toMillis();
        }
        return dice < 20 ? random.nextInt(7_200_000) : 1 + random.nextInt(60_000 * (1 + point % 8));
    }

    @Test
    void theStateAtAnInstantIsThatOfTheStore() {
        int compared = 0;
        for (int i = 0; i < 60; i++) {
            Instant at = START.plusMillis(random.nextLong(LENGTH.toMillis()));
            Map<PointId, CurrentValue> state = past.at(POINTS, at);
            Map<PointId, Cell> raw = raw(at);
            assertThat(state.keySet()).as(at.toString()).isEqualTo(raw.keySet());
            state.forEach((id, value) ->
                    assertThat(cell(value)).as("%s at %s", id, at).isEqualTo(raw.get(id)));
            compared += state.size();
        }
        assertThat(compared).isGreaterThan(1000);
    }

    /** A value exactly on an instant belongs to it, and is fresh for exactly a quarter of an hour. */
    @Test
    void theEdgesBelongWhereTheyShould() {
        OffsetDateTime time = database.jdbc()
                .sql("SELECT time FROM sample WHERE status = 0 AND point_id = 1 ORDER BY time DESC LIMIT 1")
                .query(OffsetDateTime.class)
                .single();
        Instant last = time.toInstant();
        PointId id = new PointId(1);
        assertThat(past.at(POINTS, last).get(id)).extracting(CurrentValue::time).isEqualTo(last);
        assertThat(past.at(POINTS, last.plus(Coverage.UNRECORDED)).get(id))
                .extracting(v -> v.quality().code())
                .isEqualTo(0);
        assertThat(past.at(POINTS, last.plus(Coverage.UNRECORDED).plusMillis(1)).get(id))
                .extracting(v -> v.quality().code())
                .isEqualTo(3);
        assertThat(past.at(POINTS, last.plus(StateHistory.REACH)).get(id)).isNull();
    }

    /** A stretch holds from its first instant to before its last one, as it does in trends. */
    @Test
    void whatWasReadBackIsKnownAtItsTimeAlone() {
        RepairedPast repaired = new RepairedPast(new RepairedStretches(database.jdbc()));
        // none of the others: a stretch says that its time was recorded, too
        List<Point> floor = List.of(point(1), point(99));
        Instant since = START.plus(Duration.ofDays(2));
        Instant until = since.plus(Duration.ofHours(3));
        database.jdbc()
                .sql(
                        "INSERT INTO repaired_stretch (point_id, since, until, samples, repaired) VALUES (99, ?, ?, 9, now())")
                .param(utc(since))
                .param(utc(until))
                .update();
        PointId read = new PointId(99);
        assertThat(repaired.at(floor, since)).containsExactly(read);
        assertThat(repaired.at(floor, until.minusMillis(1))).containsExactly(read);
        assertThat(repaired.at(floor, until)).isEmpty();
        assertThat(repaired.at(floor, since.minusMillis(1))).isEmpty();
        assertThat(repaired.within(floor, START, START.plus(LENGTH))).containsOnlyKeys(read);
    }

    /** Played or jumped to, a minute looks the same. */
    @Test
    void everyFrameIsTheStateOfItsInstant() {
        for (long seconds : new long[] {1, 10, 60, 300, 3600}) {
            Duration step = Duration.ofSeconds(seconds);
            int count = 200;
            long room = LENGTH.minus(step.multipliedBy(count)).toMillis();
            Instant from = START.plusMillis(random.nextLong(room));
            Frames frames = past.frames(POINTS, from, from.plus(step.multipliedBy(count)), step);
            assertThat(frames.steps()).hasSize(count);

            Map<Integer, Cell> shown = new HashMap<>();
            frames.initial().forEach(cell -> shown.put(cell.index(), cell));
            assertThat(shown).isEqualTo(expected(from));
            for (int k = 1; k <= count; k++) {
                for (Cell cell : frames.steps().get(k - 1)) {
                    assertThat(shown.put(cell.index(), cell))
                            .as("a diff tells only changes")
                            .isNotEqualTo(cell);
                }
                if (k % 17 == 0 || k == count) {
                    Instant at = from.plus(step.multipliedBy(k));
                    assertThat(shown).as("step %s of %s at %s", k, step, at).isEqualTo(expected(at));
                }
            }
        }
    }

    private Map<Integer, Cell> expected(Instant at) {
        Map<PointId, Cell> raw = raw(at);
        Map<Integer, Cell> cells = new HashMap<>();
        for (int i = 0; i < POINTS.size(); i++) {
            Cell cell = raw.get(POINTS.get(i).id());
            cells.put(i, cell == null ? new Cell(i, null, 5) : new Cell(i, cell.value(), cell.quality()));
        }
        return cells;
    }

    private static Map<PointId, Cell> raw(Instant at) {
        Map<PointId, Cell> found = new HashMap<>();
        database.jdbc().sql(RAW).params(utc(at), utc(at), utc(at)).query(row -> {
            found.put(new PointId(row.getInt("point_id")), new Cell(0, row.getDouble("value"), row.getInt("quality")));
        });
        return found;
    }

    private static Cell cell(CurrentValue value) {
        return new Cell(0, value.value(), value.quality().code());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Point point(int id) {
        return new Point(
                new PointId(id),
                "room/p" + id,
                "P" + id,
                "Temperature_Sensor",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                false,
                null);
    }
}
