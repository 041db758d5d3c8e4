package io.plenum.fault.monitor;

import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.trend.BenchDatabase;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.StateHistory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how many days of air handlers a second are read from the store and judged by every rule, beside reading the same rows
 * alone, in turns: 20 air handlers with 20 points each, four days once a minute.
 */
public final class FaultBench {

    private static final int UNITS = 20;
    private static final int DAYS = 4;
    private static final int TURNS = 5;
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Quantity[] READ = {
        Quantity.SAT,
        Quantity.SAT_HEATING_SP,
        Quantity.SAT_COOLING_SP,
        Quantity.OAT,
        Quantity.MAT,
        Quantity.RAT,
        Quantity.FAN,
        Quantity.FAN_SPEED,
        Quantity.DSP,
        Quantity.DSP_SP,
        Quantity.OA_DAMPER,
        Quantity.COOLING,
        Quantity.HEATING,
        Quantity.OCCUPIED,
        Quantity.COMMAND,
        Quantity.POSITION,
        Quantity.FLOW,
        Quantity.FILTER_DP,
        Quantity.SITE_OAT,
        Quantity.SIBLING_DISCHARGE
    };
    /** Each quantity follows the hour of the day around its usual value. */
    private static final String FILL = """
            INSERT INTO sample SELECT p, t, base[1 + (p - 1) % 20] + swing[1 + (p - 1) % 20]
                * sin(extract(epoch FROM t) / 13751 + p) + CASE WHEN swing[1 + (p - 1) % 20] > 0 THEN random() * 0.05 ELSE 0 END, 0
            FROM generate_series(1, ?) AS p,
                generate_series(?::timestamptz, ?::timestamptz - interval '1 minute', interval '1 minute') AS t,
                (SELECT ARRAY[17,16,18,10,17,22,1,0.6,180,180,0.4,0,0,1,1,0.4,2,50,10,17]::float8[] AS base,
                        ARRAY[2,0,0,6,3,1,0,0.2,9,0,0.3,0.3,0.2,0,0,0.3,0.5,9,6,2]::float8[] AS swing) AS shape""";

    private final BenchDatabase database;
    private final SampleStream samples;
    private final StateHistory history;
    private final List<MonitoredEquipment> monitored = new ArrayList<>();
    private double sum;

    private FaultBench(BenchDatabase database) {
        this.database = database;
        this.samples = new SampleStream(database.pool());
        this.history = new StateHistory(database.pool(), Clock.systemUTC());
        for (int unit = 0; unit < UNITS; unit++) {
            monitored.add(subject(unit));
        }
    }

    private static MonitoredEquipment subject(int unit) {
        Map<Quantity, QuantitySource> sources = new EnumMap<>(Quantity.class);
        for (int i = 0; i < READ.length; i++) {
            int id = unit * READ.length + i + 1;
            Point point = new Point(
                    new PointId(id),
                    "p" + id,
                    "p" + id,
                    "Point",
                    PointKind.NUMERIC,
                    Unit.UNITLESS,
                    List.of(),
                    false,
                    null);
            sources.put(READ[i], new QuantitySource.One(point));
        }
        return new MonitoredEquipment("ahu-" + unit, MonitoredKind.AIR_HANDLER, ZoneOffset.UTC, sources);
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (BenchDatabase database = new BenchDatabase()) {
            new FaultBench(database).run();
        }
    }

    private void run() {
        Instant end = START.plus(Duration.ofDays(DAYS));
        database.jdbc()
                .sql(FILL)
                .params(UNITS * READ.length, START.atOffset(ZoneOffset.UTC), end.atOffset(ZoneOffset.UTC))
                .update();
        database.jdbc().sql("ANALYZE sample").update();
        double judging = 0;
        double reading = 0;
        for (int turn = 0; turn <= TURNS; turn++) {
            double read = seconds(() -> read(end));
            double judged =
                    seconds(() -> FaultSimulation.run(monitored, new StoredGrids(samples, history), START, end));
            // The first turn is for warming up.
            reading += turn > 0 ? read : 0;
            judging += turn > 0 ? judged : 0;
        }
        double days = (double) UNITS * DAYS * TURNS;
        database.print("fdd", "air handlers judged", "equipment-days/s", days / judging, days / reading);
        System.err.println("checked " + sum);
    }

    private void read(Instant end) {
        for (Instant day = START; day.isBefore(end); day = day.plus(Duration.ofDays(1))) {
            for (MonitoredEquipment subject : monitored) {
                samples.each(
                        subject.ids(),
                        day,
                        day.plus(Duration.ofDays(1)),
                        (point, time, value, status) -> sum += value + time + status);
            }
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
