package io.plenum.energy.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import io.plenum.trend.read.HourRow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The demo building's meters. */
class BuildingMetersTest {

    private static final Instant START = Instant.parse("2026-06-15T22:00:00Z");
    private static final int HOURS = 48;

    private final BuildingModel model;
    private final MeterTree tree;

    BuildingMetersTest() throws IOException {
        model = TestModels.aulaHouse();
        tree = MeterSearch.of(model);
    }

    @Test
    void theTreeIsFoundFromBrickClassesAlone() {
        Meter main = Objects.requireNonNull(tree.main(EnergyKind.ELECTRICITY));
        assertThat(main.key()).isEqualTo("meter-electricity-main");
        assertThat(tree.children(main))
                .hasSize(10)
                .last()
                .extracting(Meter::role)
                .isEqualTo(Meter.Role.REST);
        assertThat(tree.generation(EnergyKind.ELECTRICITY))
                .extracting(Meter::key)
                .containsExactly("photovoltaics");
        assertThat(tree.roots())
                .extracting(Meter::key)
                .containsExactlyInAnyOrder(
                        "meter-electricity-main",
                        "meter-heat",
                        "meter-gas",
                        "meter-cold",
                        "meter-water",
                        "photovoltaics");
        assertThat(Objects.requireNonNull(tree.meter("meter-cold")).kind()).isEqualTo(EnergyKind.COLD);
        assertThat(Objects.requireNonNull(tree.meter("meter-electricity-floor-2"))
                        .floor())
                .isEqualTo("floor-2");
    }

    /** Heat is made of the gas that is paid for already. */
    @Test
    void onlyWhatComesFromOutsideIsPaidFor() {
        assertThat(tree.all().stream().filter(Meter::bought).map(Meter::key))
                .containsExactlyInAnyOrder("meter-electricity-main", "meter-gas", "meter-water");
    }

    /**
     * Two days of June, with more sun at noon than the house uses: the main meter runs backwards, and still nothing is left over: each
     * consumer stands behind one sub-meter.
     */
    @Test
    void theSubMetersAddUpToTheMainMeterAndWhatTheRoofGives() {
        HourlyMeters hourly = new HourlyMeters(tree, rows(), START, HOURS, 10, START.plus(Duration.ofHours(HOURS)));
        EnergySeries rest = hourly.of(Objects.requireNonNull(tree.meter("rest-of-meter-electricity-main")));
        EnergySeries main = hourly.of(Objects.requireNonNull(tree.meter("meter-electricity-main")));
        EnergySeries roof = hourly.of(Objects.requireNonNull(tree.meter("photovoltaics")));
        assertThat(roof.total()).isGreaterThan(100);
        assertThat(main.quality()).isEqualTo(EnergyQuality.MEASURED);
        assertThat(rest.total()).isCloseTo(0, within(0.01 * (main.total() + roof.total())));
        for (double hour : rest.amounts()) {
            assertThat(hour).isCloseTo(0, within(2.0));
        }
    }

    private Map<PointId, List<HourRow>> rows() {
        AulaHouse house = new AulaHouse(7, START, false);
        Map<PointId, List<HourRow>> rows = new HashMap<>();
        List<Register> registers = house.points().stream()
                .filter(point -> point.key().endsWith("/energy"))
                .map(point -> register(point, rows))
                .toList();
        for (int minute = 0; minute < HOURS * 60; minute++) {
            Instant time = START.plus(Duration.ofMinutes(minute));
            house.tick(time);
            double[] values = house.snapshot();
            registers.forEach(register -> register.take(time, values[register.index()]));
        }
        return rows;
    }

    private Register register(EmulatedPoint point, Map<PointId, List<HourRow>> rows) {
        Point known = Objects.requireNonNull(model.point(point.key()));
        List<HourRow> list = new ArrayList<>();
        rows.put(known.id(), list);
        return new Register(known.id(), point.index(), list);
    }

    /** Makes hours of minutes. */
    private record Register(PointId id, int index, List<HourRow> rows) {

        void take(Instant time, double value) {
            Instant hour = time.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
            HourRow last = rows.isEmpty() ? null : rows.getLast();
            if (last == null || !last.hour().equals(hour)) {
                rows.add(new HourRow(id, hour, value, value, value, value, value, time, time, 1, 3600, 0));
            } else {
                rows.set(
                        rows.size() - 1,
                        new HourRow(
                                id,
                                hour,
                                Math.min(last.min(), value),
                                Math.max(last.max(), value),
                                value,
                                last.first(),
                                value,
                                last.firstTime(),
                                time,
                                last.count() + 1,
                                3600,
                                0));
            }
        }
    }
}
