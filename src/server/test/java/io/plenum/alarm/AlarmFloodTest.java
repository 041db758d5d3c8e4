package io.plenum.alarm;

import static io.plenum.alarm.AlarmRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.rule.Condition;
import io.plenum.database.TestDatabase;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.AbstractDataSource;

class AlarmFloodTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final int POINTS = 10_000;

    private final Interruptible source = new Interruptible();

    private static SiteModel plant(int points) {
        TestPlant plant = new TestPlant();
        for (int i = 0; i < points / 10; i++) {
            plant.room("room-" + i);
            for (int sensor = 0; sensor < 10; sensor++) {
                plant.number("room-" + i, "t" + sensor, "Zone_Air_Temperature_Sensor");
            }
        }
        return plant.model();
    }

    private static List<Sample> samples(AlarmRig rig, double value) {
        return rig.model.points().stream()
                .map(point -> new Sample(point.id(), rig.now(), value, Quality.GOOD))
                .toList();
    }

    private long stored(String where) {
        return database.jdbc()
                .sql("SELECT count(*) FROM alarm WHERE " + where)
                .query(Long.class)
                .single();
    }

    /**
     * Everything goes wrong at once, then comes back, and the database is away for a part of it: each alarm is stored once with
     * its whole story, and nothing waits any more in the end.
     */
    @Test
    void tenThousandAlarmsAreAllStoredThoughTheDatabaseIsAwayForAWhile() throws InterruptedException {
        SiteModel model = plant(POINTS);
        AlarmRig.storePoints(database, model);
        AlarmRig rig = new AlarmRig(source, model);
        rig.rules.add(TestRules.pattern("Zone_Air_Temperature_Sensor", new Condition.Limit(null, 26.0))
                .rule());
        rig.start();
        await(() -> rig.meters.get("plenum.alarm.rules").gauge().value() == POINTS);

        source.away = true;
        rig.samples(samples(rig, 30));
        await(() -> rig.meters.get("plenum.alarm.waiting").gauge().value() == POINTS);
        rig.move(Duration.ofSeconds(20));
        rig.samples(samples(rig, 20));
        await(() -> rig.meters.get("plenum.alarm.waiting").gauge().value() == 2.0 * POINTS);
        assertThat(stored("true")).isZero();

        source.away = false;
        await(() -> rig.meters.get("plenum.alarm.waiting").gauge().value() == 0);
        rig.stop();

        assertThat(stored("state = 'RETURNED_UNACKNOWLEDGED' AND raised < returned"))
                .isEqualTo(POINTS);
        assertThat(stored("true")).isEqualTo(POINTS);
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM alarm_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(2L * POINTS);
        assertThat(rig.meters.counter("plenum.alarm.dropped").count()).isZero();
        assertThat(rig.active()).hasSize(POINTS);
    }

    /** A database behind a cable that can be pulled. */
    private static final class Interruptible extends AbstractDataSource {

        private volatile boolean away;

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("The cable is pulled", "08001");
            }
            return database.dataSource().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(System.err, true);
        }
    }
}
