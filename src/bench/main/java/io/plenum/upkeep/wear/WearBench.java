package io.plenum.upkeep.wear;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.trend.BenchDatabase;
import io.plenum.trend.Sql;
import io.plenum.trend.read.HistoryFeeds;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.retention.SamplePacker;
import io.plenum.trend.write.SampleCopy;
import io.plenum.upkeep.EquipmentUse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures how many days of equipment a second are counted and stored, beside reading the same packed samples and doing nothing with
 * them. Each device is a fan with a status, a speed and a damper's position, which change some 75 times a day together. Its arguments:
 * devices (1000) and days (365).
 */
public final class WearBench {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final String SITE = "bench";
    private static final int PIECES = 40;
    private static final int DAYS = 7;

    private final BenchDatabase database;
    private final int devices;
    private final int days;
    private final List<CountedPoints> equipment = new ArrayList<>();
    private final Random random = new Random(1);
    private long samples;

    private WearBench(BenchDatabase database, int devices, int days) {
        this.database = database;
        this.devices = devices;
        this.days = days;
    }

    /** Takes the numbers of devices and of days. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int devices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 365;
        try (BenchDatabase database = new BenchDatabase()) {
            new WearBench(database, devices, days).run();
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        for (int device = 0; device < devices; device++) {
            equipment.add(device(device));
        }
        fill();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
        Clock later = Clock.fixed(instant(days + 30), ZoneOffset.UTC);
        new SamplePacker(database.pool(), transaction, later).packAll(() -> true);
        database.jdbc().sql("ANALYZE").update();
        database.checkpoint();
        read();
        double reading = read();
        database.checkpoint();
        double counting = count(transaction, later);
        double all = (double) devices * days;
        database.print("wear-counters", "days of equipment counted", "days/s", all / counting, all / reading);
        database.print("wear-counters", "samples counted", "samples/s", samples / counting, samples / reading);
    }

    private static Instant instant(int day) {
        return FIRST.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static CountedPoints device(int number) {
        Equipment fan = new Equipment("fan-" + number, "Fan", "Fan", "hvac", null, null, List.of());
        Point run = point(3 * number + 1, "Fan_On_Off_Status", PointKind.BINARY, Unit.UNITLESS);
        Point speed = point(3 * number + 2, "Fan_Speed_Command", PointKind.NUMERIC, Unit.PERCENT);
        Point damper = point(3 * number + 3, "Damper_Position_Sensor", PointKind.NUMERIC, Unit.PERCENT);
        return new CountedPoints(fan, EquipmentUse.RUNNING, run, speed, List.of(damper));
    }

    private static Point point(int id, String brickClass, PointKind kind, Unit unit) {
        return new Point(new PointId(id), "p" + id, "P", brickClass, kind, unit, List.of(), false, null);
    }

    private void fill() throws SQLException {
        database.jdbc()
                .sql("INSERT INTO site (key, name, zone, area) VALUES (:site, 'Bench', 'UTC', 1)")
                .param("site", SITE)
                .update();
        database.jdbc()
                .sql("""
                    INSERT INTO point (id, key, site, owner, name, brick_class, kind, unit)
                    SELECT n, 'p' || n, :site, :site, 'P', 'Point', 'NUMERIC', 'PERCENT' FROM generate_series(1, :points) AS n""")
                .param("site", SITE)
                .param("points", 3 * devices)
                .update();
        alive();
        for (int day = 0; day < days; day++) {
            List<Sample> batch = new ArrayList<>();
            for (int device = 0; device < devices; device++) {
                add(batch, device, day);
            }
            samples += batch.size();
            SampleCopy.write(database.pool(), SampleCopy.encode(batch));
        }
    }

    /** All the time. */
    private void alive() {
        database.jdbc()
                .sql("INSERT INTO link_device (connection, address) VALUES ('c', '')")
                .update();
        database.jdbc()
                .sql("INSERT INTO link_point SELECT n, id, :since FROM link_device, generate_series(1, :points) AS n")
                .param("since", Sql.time(instant(0)))
                .param("points", 3 * devices)
                .update();
        database.jdbc()
                .sql("INSERT INTO link_life SELECT id, :since, :until, true FROM link_device")
                .param("since", Sql.time(instant(0)))
                .param("until", Sql.time(instant(days)))
                .update();
    }

    private void add(List<Sample> batch, int device, int day) {
        for (int hour = 6; hour <= 18; hour += 3) {
            add(batch, 3 * device + 1, day, hour * 60, hour < 18 ? hour % 2 : 0);
        }
        for (int step = 0; step < 30; step++) {
            add(batch, 3 * device + 2, day, 360 + 24 * step, 30 + random.nextInt(70));
        }
        for (int step = 0; step < 40; step++) {
            add(batch, 3 * device + 3, day, 360 + 18 * step, random.nextInt(100));
        }
    }

    private void add(List<Sample> batch, int point, int day, int minute, double value) {
        Instant time = instant(day).plusSeconds(60L * minute + random.nextInt(50));
        batch.add(new Sample(new PointId(point), time, value, Quality.GOOD));
    }

    /** Seconds. */
    private double read() {
        SampleStream stream = new SampleStream(database.pool());
        long begin = System.nanoTime();
        double[] sum = new double[1];
        for (int day = 0; day < days; day += DAYS) {
            for (int piece = 0; piece < devices; piece += PIECES) {
                List<PointId> points = pieces(piece).stream()
                        .flatMap(one -> one.ids().stream())
                        .toList();
                stream.each(
                        points,
                        instant(day),
                        instant(Math.min(days, day + DAYS)),
                        (point, time, value, status) -> sum[0] += value);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private List<CountedPoints> pieces(int from) {
        return equipment.subList(from, Math.min(devices, from + PIECES));
    }

    /** Seconds. */
    private double count(TransactionTemplate transaction, Clock clock) {
        WearReader reader = new WearReader(new HistoryFeeds(database.pool(), clock));
        WearStore store = new WearStore(new JdbcTemplate(database.pool()));
        long begin = System.nanoTime();
        for (int day = 0; day < days; day += DAYS) {
            LocalDate from = FIRST.plusDays(day);
            LocalDate to = FIRST.plusDays(Math.min(days, day + DAYS));
            for (int piece = 0; piece < devices; piece += PIECES) {
                List<EquipmentWear> counts = reader.count(pieces(piece), LocalDays.of(from, to, ZoneOffset.UTC));
                transaction.executeWithoutResult(status -> store.replace(SITE, counts, from, to));
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3;
    }
}
