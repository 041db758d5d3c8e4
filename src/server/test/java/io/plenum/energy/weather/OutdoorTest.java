package io.plenum.energy.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;

import io.plenum.database.TestDatabase;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.trend.read.HourReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutdoorTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-03-10T05:00:00Z");

    /**
     * A week in which each hour of the day had its own temperature, a degree warmer from day to day: the hours ahead are the mean of the
     * seven days at that hour, but for the two that a file tells.
     */
    @Test
    void hoursAheadAreThoseOfTheFileOrTheMeanOfTheLastWeek() {
        OutdoorStore store = new OutdoorStore(
                new JdbcTemplate(database.dataSource()),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
        List<HourlyFile.HourlyRow> rows = new ArrayList<>();
        for (int back = 1; back <= 168; back++) {
            Instant time = NOW.minusSeconds(3600L * back);
            int day = (back - 1) / 24;
            rows.add(row(time, time.getEpochSecond() / 3600 % 24 - day));
        }
        rows.add(row(NOW.minusSeconds(3600L * 169), 50));
        rows.add(row(NOW.plusSeconds(3600), -9));
        rows.add(row(NOW.plusSeconds(7200), -8));
        store.write(TestModels.HOUSE.key(), rows);
        Outdoor outdoor = new Outdoor(
                () -> TestModels.oneRoom(List.of()),
                new HourReader(database.dataSource(), Clock.systemUTC()),
                store,
                mock());
        TemperaturesAhead ahead = outdoor.ahead(TestModels.HOUSE, NOW, 48);
        assertThat(ahead.fromFile()).isEqualTo(2);
        assertThat(ahead.assumed()).isEqualTo(46);
        assertThat(ahead.celsius()[0]).isCloseTo(5 - 3, within(1e-9));
        assertThat(ahead.celsius()[1]).isEqualTo(-9);
        assertThat(ahead.celsius()[3]).isCloseTo(8 - 3, within(1e-9));
        assertThat(ahead.celsius()[47]).isCloseTo(4 - 3, within(1e-9));
    }

    /** The weather that was imported for one town is not that of another. */
    @Test
    void anotherSiteKnowsNothingOfIt() {
        OutdoorStore store = new OutdoorStore(
                new JdbcTemplate(database.dataSource()),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
        store.write("elsewhere", List.of(row(NOW, 31)));
        Outdoor outdoor = new Outdoor(
                () -> TestModels.oneRoom(List.of()),
                new HourReader(database.dataSource(), Clock.systemUTC()),
                store,
                mock());
        Site annex = new Site("annex", "Annex", ZoneOffset.UTC, 10);
        assertThat(outdoor.hours(annex, NOW, NOW.plusSeconds(3600))).containsExactly(Double.NaN);
        assertThat(outdoor.imported(annex)).isNull();
    }

    private static HourlyFile.HourlyRow row(Instant time, double celsius) {
        return new HourlyFile.HourlyRow(time, new double[] {celsius});
    }
}
