package io.plenum.twin.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.trend.read.StateHistory;
import io.plenum.twin.past.AbnormalMoment.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A quiet week with five things in it; the search must stop at those and at nothing else. */
class AbnormalMomentSearchTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-03-08T00:00:00Z");
    private static final Instant TOO_WARM = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant WARM_BUT_EMPTY = Instant.parse("2026-03-02T22:00:00Z");
    private static final Instant LEAK = Instant.parse("2026-03-04T03:05:00Z");
    private static final Instant FAULT = Instant.parse("2026-03-05T12:00:00Z");
    private static final Instant ALARM = Instant.parse("2026-03-05T12:05:00Z");
    private static final Instant TOO_COLD = Instant.parse("2026-03-06T08:00:00Z");

    private static final SiteModel MODEL = TestModels.oneRoom(List.of(
            point(1, "zone-air-temperature", "Zone_Air_Temperature_Sensor", PointKind.NUMERIC),
            point(2, "occupied", "Occupancy_Sensor", PointKind.BINARY),
            point(3, "zone-temperature-setpoint", "Zone_Air_Temperature_Setpoint", PointKind.NUMERIC),
            point(4, "leak", "Leak_Alarm", PointKind.BINARY)));

    private final AbnormalMomentSearch search =
            new AbnormalMomentSearch(new StateHistory(database.dataSource(), Clock.systemUTC()));

    @BeforeAll
    static void fill() {
        List<Object[]> rows = new ArrayList<>();
        for (Instant time = START; time.isBefore(END); time = time.plusSeconds(300)) {
            int hour = time.atOffset(ZoneOffset.UTC).getHour();
            row(rows, 1, time, temperature(time), status(time));
            row(rows, 2, time, hour >= 7 && hour < 18 ? 1 : 0, 0);
            row(rows, 3, time, 21, 0);
            row(rows, 4, time, during(time, LEAK, 3600) ? 1 : 0, 0);
        }
        new JdbcTemplate(database.dataSource())
                .batchUpdate("INSERT INTO sample (point_id, time, value, status) VALUES (?, ?, ?, ?)", rows);
    }

    private static void row(List<Object[]> rows, int point, Instant time, double value, int status) {
        rows.add(new Object[] {point, time.atOffset(ZoneOffset.UTC), value, status});
    }

    private static double temperature(Instant time) {
        if (during(time, TOO_WARM, 7200) || during(time, WARM_BUT_EMPTY, 7200)) {
            return 23.5;
        }
        return during(time, TOO_COLD, 600) ? 18.5 : 21.3;
    }

    private static int status(Instant time) {
        return during(time, FAULT, 300) ? 6 : during(time, ALARM, 600) ? 4 : 0;
    }

    private static boolean during(Instant time, Instant begin, long seconds) {
        return !time.isBefore(begin) && time.isBefore(begin.plusSeconds(seconds));
    }

    @Test
    void forwardsItStopsAtEachBeginningOnce() {
        List<AbnormalMoment> found = new ArrayList<>();
        AbnormalMoment next = search.after(MODEL, TestModels.FLOOR, START, END);
        while (next.time() != null) {
            found.add(next);
            next = search.after(MODEL, TestModels.FLOOR, next.time(), END);
        }
        assertThat(found).extracting(AbnormalMoment::time).containsExactly(TOO_WARM, LEAK, FAULT, ALARM, TOO_COLD);
        assertThat(found)
                .extracting(AbnormalMoment::what)
                .containsExactly(Trouble.COMFORT, Trouble.ALARM, Trouble.FAULT, Trouble.ALARM, Trouble.COMFORT);
        assertThat(found).extracting(AbnormalMoment::key).containsOnly(TestModels.ROOM);
        assertThat(next.searched()).isEqualTo(END);
    }

    @Test
    void backwardsItFindsTheSameInTheOtherOrder() {
        List<Instant> found = new ArrayList<>();
        AbnormalMoment next = search.before(MODEL, TestModels.FLOOR, END, START);
        while (next.time() != null) {
            found.add(next.time());
            next = search.before(MODEL, TestModels.FLOOR, next.time(), START);
        }
        assertThat(found).containsExactly(TOO_COLD, ALARM, FAULT, LEAK, TOO_WARM);
        assertThat(next.searched()).isEqualTo(START);
    }

    private static Point point(int id, String name, String brickClass, PointKind kind) {
        return new Point(
                new PointId(id),
                TestModels.ROOM + "/" + name,
                name,
                brickClass,
                kind,
                Unit.UNITLESS,
                List.of(),
                false,
                null);
    }
}
