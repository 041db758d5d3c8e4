package io.plenum.energy.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TariffStoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** What was entered is what is reckoned with after a restart, to the last period. */
    @Test
    void aBookComesBackAsItWasEntered() {
        TariffStore store = new TariffStore(database.jdbc());
        assertThat(store.read()).isNull();
        TariffPeriod period = new TariffPeriod(
                "winter days",
                Set.of(DayOfWeek.MONDAY),
                Set.of(Month.JANUARY),
                LocalTime.of(8, 15),
                LocalTime.of(20, 0),
                0.31);
        Tariff tariff = new Tariff(0.2, List.of(period), List.of(new Tier(1000, -0.01)), 12.5, 0.4, null);
        TariffBook book = new TariffBook("CHF", Map.of(EnergyKind.ELECTRICITY, tariff), 0.07, 9);
        store.write(
                TariffBook.of(new io.plenum.energy.EnergySettings("EUR", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
                NOON,
                "ada");
        store.write(book, NOON, "ada");
        assertThat(store.read()).isEqualTo(book);
    }

    /** An hour that is imported again is replaced, and the memory with it. */
    @Test
    void factorsAreReplacedByHour() {
        CarbonStore store = new CarbonStore(
                new JdbcTemplate(database.dataSource()),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
        store.write(EnergyKind.ELECTRICITY, List.of(new CarbonHour(NOON, 0.3, 0.6)));
        assertThat(store.of(EnergyKind.ELECTRICITY).get(NOON)).isEqualTo(new CarbonHour(NOON, 0.3, 0.6));
        store.write(EnergyKind.ELECTRICITY, List.of(new CarbonHour(NOON, 0.2, null)));
        assertThat(store.of(EnergyKind.ELECTRICITY).get(NOON)).isEqualTo(new CarbonHour(NOON, 0.2, null));
        assertThat(store.of(EnergyKind.GAS)).isEmpty();
    }
}
