package io.plenum.trend;

import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Points of three sites in a test's database, and beside it what their rollups have to be. */
final class RollupBuilding {

    private static final String TABLES = "sample, sample_5min, sample_hour, sample_day, rollup_due, retention_horizon";

    private final TestDatabase database;
    final Map<Integer, PlainRollup> plain = new TreeMap<>();
    final Map<Integer, ZoneId> zones = Map.of(
            1, ZoneId.of("Europe/Berlin"),
            2, ZoneId.of("Europe/Berlin"),
            3, ZoneId.of("Asia/Kolkata"),
            4, ZoneId.of("Asia/Kolkata"),
            5, ZoneId.of("UTC"));

    RollupBuilding(TestDatabase database) {
        this.database = database;
    }

    static boolean isCounter(int point) {
        return point == 2 || point == 4;
    }

    void createSites() {
        database.jdbc().sql("""
                INSERT INTO site (key, name, zone, area) VALUES ('b', 'B', 'Europe/Berlin', 1), ('k', 'K', 'Asia/Kolkata', 1)""").update();
        database.jdbc().sql("""
                INSERT INTO point (id, key, site, owner, name, brick_class, kind, unit) VALUES
                (1, 'a', 'b', 'b', 'A', 'Air_Temperature_Sensor', 'NUMERIC', 'DEGREE_CELSIUS'),
                (2, 'b', 'b', 'b', 'B', 'Energy_Usage_Sensor', 'NUMERIC', 'KILOWATT_HOUR'),
                (3, 'c', 'k', 'k', 'C', 'Occupancy_Count_Sensor', 'NUMERIC', 'COUNT'),
                (4, 'd', 'k', 'k', 'D', 'Water_Meter_Reading', 'NUMERIC', 'CUBIC_METRE')""").update();
    }

    void empty() {
        database.jdbc().sql("TRUNCATE " + TABLES).update();
        plain.clear();
        zones.keySet().forEach(point -> plain.put(point, new PlainRollup(isCounter(point))));
    }

    Rollups rollups(Clock clock) {
        var source = database.dataSource();
        return new Rollups(
                org.springframework.jdbc.core.simple.JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                clock);
    }

    void write(List<Sample> samples) throws SQLException {
        SampleCopy.write(database.dataSource(), SampleCopy.encode(samples));
        for (Sample sample : samples) {
            plain(sample.point().value())
                    .add(
                            sample.time(),
                            new PlainRollup.Value(
                                    sample.value(), sample.quality().code()));
        }
    }

    private PlainRollup plain(int point) {
        return plain.computeIfAbsent(point, known -> new PlainRollup(isCounter(known)));
    }

    ZoneId zone(int point) {
        return zones.getOrDefault(point, ZoneOffset.UTC);
    }

    static Sample sample(int point, Instant time, double value) {
        return new Sample(new PointId(point), time, value, Quality.GOOD);
    }
}
