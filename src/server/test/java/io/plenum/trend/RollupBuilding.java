package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.retention.SamplePacker;
import io.plenum.trend.rollup.Rollups;
import io.plenum.trend.write.SampleCopy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Points of three sites in a test's database, and beside it what their rollups have to be. */
public final class RollupBuilding {

    private static final String TABLES = """
            sample, sample_pack, sample_5min, sample_hour, sample_day, rollup_due, retention_horizon, rollup_complete, history_extent,
            link_device, link_life, link_point, gap_repair, repaired_stretch, import_life""";

    private final DataSource source;
    private final JdbcClient jdbc;
    public final Map<Integer, PlainRollup> plain = new TreeMap<>();
    public final Map<Integer, ZoneId> zones = Map.of(
            1, ZoneId.of("Europe/Berlin"),
            2, ZoneId.of("Europe/Berlin"),
            3, ZoneId.of("Asia/Kolkata"),
            4, ZoneId.of("Asia/Kolkata"),
            5, ZoneId.of("UTC"));

    public RollupBuilding(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    public static boolean isCounter(int point) {
        return point == 2 || point == 4;
    }

    public void createSites() {
        jdbc.sql("""
                INSERT INTO site (key, name, zone, area) VALUES ('b', 'B', 'Europe/Berlin', 1), ('k', 'K', 'Asia/Kolkata', 1)""").update();
        jdbc.sql("""
                INSERT INTO point (id, key, site, owner, name, brick_class, kind, unit) VALUES
                (1, 'a', 'b', 'b', 'A', 'Air_Temperature_Sensor', 'NUMERIC', 'DEGREE_CELSIUS'),
                (2, 'b', 'b', 'b', 'B', 'Energy_Usage_Sensor', 'NUMERIC', 'KILOWATT_HOUR'),
                (3, 'c', 'k', 'k', 'C', 'Occupancy_Count_Sensor', 'NUMERIC', 'COUNT'),
                (4, 'd', 'k', 'k', 'D', 'Water_Meter_Reading', 'NUMERIC', 'CUBIC_METRE')""").update();
    }

    public void empty() {
        jdbc.sql("TRUNCATE " + TABLES).update();
        plain.clear();
        zones.keySet().forEach(point -> plain.put(point, new PlainRollup(isCounter(point))));
    }

    public Rollups rollups(Clock clock) {
        return new Rollups(source, new TransactionTemplate(new JdbcTransactionManager(source)), clock);
    }

    public SamplePacker packer(Clock clock) {
        return new SamplePacker(source, new TransactionTemplate(new JdbcTransactionManager(source)), clock);
    }

    /** From an instant on all points belong to one device, of which something is recorded. */
    public void recordFrom(Instant instant) {
        jdbc.sql("INSERT INTO link_device (connection, address) VALUES ('c', '')")
                .update();
        zones.keySet().forEach(point -> {
            jdbc.sql("INSERT INTO link_point SELECT :point, id, :since FROM link_device")
                    .param("point", point)
                    .param("since", Sql.time(instant))
                    .update();
            plain(point).recordedFrom(instant);
        });
    }

    public void known(Instant since, Instant until, boolean alive) {
        jdbc.sql("INSERT INTO link_life SELECT id, :since, :until, :alive FROM link_device")
                .param("since", Sql.time(since))
                .param("until", Sql.time(until))
                .param("alive", alive)
                .update();
        plain.values().forEach(one -> one.known(since, until, alive));
    }

    public void write(List<Sample> samples) throws SQLException {
        SampleCopy.write(source, SampleCopy.encode(samples));
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

    public ZoneId zone(int point) {
        return zones.getOrDefault(point, ZoneOffset.UTC);
    }

    public static Sample sample(int point, Instant time, double value) {
        return new Sample(new PointId(point), time, value, Quality.GOOD);
    }
}
