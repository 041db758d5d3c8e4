package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.MovableClock;
import io.plenum.database.TestDatabase;
import io.plenum.point.Sample;
import io.plenum.trend.rollup.RollupHorizon;
import io.plenum.trend.rollup.Rollups;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However much is due, and whatever fails, rolling up comes to its end; {@code ./plenum bench flood} measures how soon. */
class RollupFloodTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-28T00:00:00Z");
    private static final String NO_MORE_THAN_300 = """
            CREATE FUNCTION no_more_than_300() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE
                rows integer := coalesce(nullif(current_setting('test.rows', true), ''), '0')::integer + 1;
            BEGIN
                PERFORM set_config('test.rows', rows::text, true);
                IF rows > 300 THEN
                    RAISE EXCEPTION 'canceling statement due to statement timeout' USING ERRCODE = 'query_canceled';
                END IF;
                RETURN NEW;
            END $$""";

    private static HikariDataSource pool = new HikariDataSource();

    private final RollupBuilding building = new RollupBuilding(pool);
    private final Rollups rollups = building.rollups(new MovableClock(START.plus(Duration.ofDays(3))));

    @BeforeAll
    static void connect() {
        pool = TestDatabase.pool(database.dataSource());
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void empty() {
        building.empty();
    }

    private static long count(String table) {
        return JdbcClient.create(pool)
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    /**
     * Whatever makes a large piece of work fail each time (a time-out, no memory, too many locks) must not make it fail for ever while
     * more becomes due: the next is half as large, until one succeeds. Here no transaction can store more than 300 hours.
     */
    @Test
    void aPieceThatFailsIsHalvedUntilItSucceeds() throws SQLException {
        int points = 1500;
        List<Sample> samples = new ArrayList<>();
        for (int point = 101; point <= 100 + points; point++) {
            for (int minute = 0; minute < RollupHorizon.DENSE_HOUR; minute++) {
                samples.add(RollupBuilding.sample(point, START.plus(Duration.ofMinutes(minute)), minute));
            }
        }
        TrendTestAccess.write(pool, samples);
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql(NO_MORE_THAN_300).update();
        jdbc.sql("CREATE TRIGGER bounded BEFORE INSERT ON sample_hour FOR EACH ROW EXECUTE FUNCTION no_more_than_300()")
                .update();
        int failures = 0;
        try {
            while (rollups.isAnythingReady()) {
                try {
                    rollups.step(failures % 2 == 0);
                } catch (DataAccessException timedOut) {
                    failures++;
                }
                assertThat(failures).isLessThan(30);
            }
        } finally {
            jdbc.sql("DROP TRIGGER bounded ON sample_hour").update();
        }
        assertThat(failures).isPositive();
        assertThat(count("sample_hour")).isEqualTo(points);
    }

    /**
     * A flood of one point in one hour is one piece, however large: it cannot be cut further, and must come to an end even where failures
     * have made the pieces as small as they become.
     */
    @Test
    void oneHourOfOnePointMayHaveAnyNumberOfSamples() throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            samples.add(RollupBuilding.sample(101, START.plusMillis(15L * i), i));
        }
        TrendTestAccess.write(pool, samples);
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql("ALTER TABLE rollup_due ADD CONSTRAINT nothing CHECK (false) NOT VALID")
                .update();
        for (int failed = 0; failed < 10; failed++) {
            assertThatThrownBy(() -> rollups.step(true)).isInstanceOf(DataAccessException.class);
        }
        jdbc.sql("ALTER TABLE rollup_due DROP CONSTRAINT nothing").update();
        while (rollups.step(true) > 0) {
            // Until nothing is due.
        }
        assertThat(count("sample_hour")).isEqualTo(1);
        assertThat(count("sample_day")).isEqualTo(1);
    }
}
