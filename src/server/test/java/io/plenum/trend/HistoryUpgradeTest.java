package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.read.TrendSeries;
import io.plenum.trend.retention.Retention;
import io.plenum.trend.retention.RetentionSettings;
import io.plenum.trend.retention.SamplePacker;
import io.plenum.trend.rollup.Rollups;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An installation whose history was made before devices were recorded and samples were packed: what it shows must stay as it was, and
 * become smaller by itself.
 */
class HistoryUpgradeTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String BEFORE = "31";
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int DAYS = 30;
    private static final Instant END = START.plus(Duration.ofDays(DAYS));
    private static final Clock LATER = Clock.fixed(END.plus(Duration.ofDays(10)), ZoneOffset.UTC);
    private static final PointId POINT = new PointId(1);

    /** Unchanged for weeks, kept every five minutes as it was then; silent for three hours of the fifth day. */
    private static final String SAMPLES = """
            INSERT INTO sample SELECT 1, t, 21.5, 0
            FROM generate_series(CAST(:start AS timestamptz), CAST(:end AS timestamptz) - INTERVAL '1 second', INTERVAL '5 minutes') AS t
            WHERE NOT (t >= CAST(:start AS timestamptz) + INTERVAL '100 hours' AND t < CAST(:start AS timestamptz) + INTERVAL '103 hours')
            """;

    private static final String ROLLUPS = """
            INSERT INTO %s SELECT point_id, time_bucket(INTERVAL '%s', time) AS bucket, 21.5, 21.5, 21.5, 21.5, 21.5, 21.5, min(time),
                max(time), count(*), least(300.0 * count(*), extract(epoch FROM INTERVAL '%s')), NULL, 0
            FROM sample GROUP BY 1, 2""";

    private HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void oldInstallation() {
        pool = TestDatabase.pool(
                database.another("upgrade_" + UUID.randomUUID().toString().replace('-', '_')));
        Flyway.configure().dataSource(pool).target(BEFORE).load().migrate();
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql(SAMPLES)
                .param("start", Sql.time(START))
                .param("end", Sql.time(END))
                .update();
        jdbc.sql(ROLLUPS.formatted("sample_5min", "5 minutes", "5 minutes")).update();
        jdbc.sql(ROLLUPS.formatted("sample_hour", "1 hour", "1 hour")).update();
        jdbc.sql(ROLLUPS.formatted("sample_day", "1 day", "1 day")).update();
        // The last hour was not rolled up when the server was stopped, and what it was carried into was noted as it was
        // then.
        jdbc.sql("""
                INSERT INTO rollup_due (since, until, points, silent)
                VALUES (:from, :to, '{1}', false), (:to, CAST(:to AS timestamptz) + INTERVAL '15 minutes', '{1}', true)""")
                .param("from", Sql.time(END.minusSeconds(2700)))
                .param("to", Sql.time(END))
                .update();
        Flyway.configure().dataSource(pool).outOfOrder(true).load().migrate();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    private long count(String sql) {
        return JdbcClient.create(pool).sql(sql).query(Long.class).single();
    }

    private void rollUp() {
        Rollups rollups = new Rollups(pool, transaction(), LATER);
        while (rollups.step(false) > 0) {
            // Until nothing is due.
        }
    }

    private void keep() {
        RetentionSettings settings =
                new RetentionSettings(Duration.ofDays(1827), Duration.ofDays(1827), null, null, Duration.ofDays(30));
        new Retention(JdbcClient.create(pool), transaction(), settings, LATER).forget();
        new SamplePacker(pool, transaction(), LATER).packAll(() -> true);
    }

    private void assertThatThePastIsAsItWas() throws IOException {
        assertThat(TrendTestAccess.samples(pool, POINT, START, LATER.instant())).hasSize(DAYS * 288 - 36);
        for (int pixels : new int[] {10_000, 2000, 300, 31}) {
            assertThatSilenceIsTheOnlyGap(pixels);
        }
        StateHistory states = new StateHistory(pool, LATER);
        assertThat(states.earliest()).isEqualTo(START);
        assertThat(states.at(List.of(POINT), START.plus(Duration.ofDays(3))))
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.value()).isEqualTo(21.5);
                    assertThat(sample.quality()).isEqualTo(Quality.GOOD);
                });
        assertThat(states.at(List.of(POINT), START.plus(Duration.ofHours(102))))
                .as("in the silence")
                .noneMatch(sample -> sample.quality() == Quality.GOOD);
    }

    /** A value held for a quarter of an hour then; a column in which one held for a while is none of a gap. */
    private void assertThatSilenceIsTheOnlyGap(int pixels) {
        TrendSeries series = TrendTestAccess.reader(pool, LATER).read(POINT, START, END, pixels);
        long gap = 0;
        for (int i = 0; i < series.times().length; i++) {
            if (series.quality()[i] == TrendSeries.GAP) {
                gap += (i + 1 < series.times().length ? series.times()[i + 1] : END.toEpochMilli()) - series.times()[i];
            } else {
                assertThat(series.mean()[i]).isEqualTo(21.5);
            }
        }
        Duration silence = Duration.ofMinutes(170);
        Duration width = series.column() == null ? Duration.ZERO : series.column();
        assertThat(Duration.ofMillis(gap))
                .as("%s pixels", pixels)
                .isBetween(silence.minus(width.multipliedBy(2)), silence);
    }

    /** At once, when everything is rolled up anew, and when it is packed. */
    @Test
    void thePastIsShownAsBeforeAndBecomesSmaller() throws IOException {
        assertThatThePastIsAsItWas();
        rollUp();
        assertThat(count("SELECT count(*) FROM rollup_due")).isZero();
        assertThatThePastIsAsItWas();
        keep();
        assertThat(count("SELECT count(*) FROM sample WHERE time < '2026-03-26'"))
                .as("weeks that are over are packed")
                .isZero();
        assertThat(count("SELECT count(*) FROM sample_5min"))
                .as("five minutes are worked out from samples")
                .isZero();
        assertThatThePastIsAsItWas();
    }

    /** What is taken from now on goes on where the old history ends, and late samples find their place among the packed ones. */
    @Test
    void historyGoesOn() throws IOException, SQLException {
        rollUp();
        keep();
        Instant late = START.plus(Duration.ofHours(101));
        TrendTestAccess.write(
                pool,
                List.of(
                        new Sample(POINT, late, 25, Quality.GOOD),
                        new Sample(POINT, START, 99, Quality.GOOD),
                        new Sample(POINT, END.plusSeconds(60), 22, Quality.GOOD)));
        rollUp();
        keep();
        List<Sample> samples = TrendTestAccess.samples(pool, POINT, START, LATER.instant());
        assertThat(samples).hasSize(DAYS * 288 - 36 + 2).contains(new Sample(POINT, late, 25, Quality.GOOD));
        assertThat(samples.getFirst().value()).as("what is there already stays").isEqualTo(21.5);
    }
}
