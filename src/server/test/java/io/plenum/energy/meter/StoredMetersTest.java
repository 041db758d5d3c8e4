package io.plenum.energy.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.EnergySettings;
import io.plenum.energy.MeterCheck;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import io.plenum.trend.read.HourReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From kept hours to energy. */
class StoredMetersTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** Midnight in Berlin. */
    private static final Instant START = Instant.parse("2026-03-01T23:00:00Z");

    private final BuildingModel model = TestModels.aulaHouse(database.dataSource());

    @BeforeEach
    void empty() {
        database.jdbc().sql("DELETE FROM sample_hour").update();
    }

    private void hour(String point, int number, double first, double last) {
        Instant hour = START.plusSeconds(3600L * number);
        database.jdbc()
                .sql("""
                    INSERT INTO sample_hour (point_id, time, min, max, mean, weighted, first, last, first_time,
                                             last_time, count, covered, increase, status)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 12, 3600, NULL, 0)""")
                .params(
                        Objects.requireNonNull(model.point(point)).id().value(),
                        hour.atOffset(ZoneOffset.UTC),
                        Math.min(first, last),
                        Math.max(first, last),
                        last,
                        last,
                        first,
                        last,
                        hour.plusSeconds(30).atOffset(ZoneOffset.UTC),
                        hour.plusSeconds(3570).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** 26 hours of heat at 20 kWh with three hours of silence: the sums hold, the silence is marked, and one finding tells of it. */
    @Test
    void aSilenceIsAnEstimateInHoursAndDaysAndAFinding() {
        for (int i = 0; i < 26; i++) {
            if (i < 10 || i > 12) {
                hour("meter-heat/energy", i, 1000 + 20 * i + 1 / 6.0, 1000 + 20 * (i + 1) - 1 / 6.0);
            }
        }
        StoredMeters meters = new StoredMeters(
                () -> model,
                new HourReader(database.dataSource(), Clock.systemUTC()),
                new EnergySettings("EUR", 1, 1, 1, 1, 1, 1, 1, 10, 1, 1, 1, 1, 1, 1),
                Clock.fixed(START.plusSeconds(26 * 3600), ZoneOffset.UTC));
        Instant end = START.plusSeconds(26 * 3600);
        EnergySeries hours = Objects.requireNonNull(
                meters.hours(model.site(), List.of("meter-heat"), START, end).get("meter-heat"));
        assertThat(hours.count(EnergyQuality.ESTIMATED)).isEqualTo(3);
        assertThat(hours.amounts()[11]).isCloseTo(20, within(0.2));
        EnergySeries days = Objects.requireNonNull(
                meters.days(model.site(), List.of("meter-heat"), START, end).get("meter-heat"));
        assertThat(days.amounts()[0]).isCloseTo(480, within(0.5));
        assertThat(days.qualities()[0]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(days.qualities()[1]).isEqualTo(EnergyQuality.MEASURED);
        assertThat(meters.checks(model.site(), START, end))
                .filteredOn(check -> check.meter().equals("meter-heat"))
                .extracting(MeterCheck::kind, MeterCheck::at, MeterCheck::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MeterCheck.Kind.GAP, START.plusSeconds(10 * 3600), 3.0));
    }

    /** Whoever asks for a meter alone gets what its own power knows of the hours in which its register stood. */
    @Test
    void aRegisterThatStandsIsSeenByWhoeverAsksForThatMeterAlone() {
        for (int i = 0; i < 26; i++) {
            double at = 1000 + 20 * (i < 10 ? i : i < 16 ? 10 : i - 6);
            double next = 1000 + 20 * (i < 9 ? i + 1 : i < 16 ? 10 : i - 5);
            hour("meter-heat/energy", i, at, next);
            hour("meter-heat/power", i, 20, 20);
        }
        Instant end = START.plusSeconds(26 * 3600);
        StoredMeters meters = new StoredMeters(
                () -> model,
                new HourReader(database.dataSource(), Clock.systemUTC()),
                new EnergySettings("EUR", 1, 1, 1, 1, 1, 1, 1, 10, 1, 1, 1, 1, 1, 1),
                Clock.fixed(end, ZoneOffset.UTC));
        EnergySeries hours = Objects.requireNonNull(
                meters.hours(model.site(), List.of("meter-heat"), START, end).get("meter-heat"));
        assertThat(hours.qualities()[12]).isEqualTo(EnergyQuality.ESTIMATED);
        assertThat(hours.amounts()[12]).isCloseTo(20, within(0.2));
    }
}
