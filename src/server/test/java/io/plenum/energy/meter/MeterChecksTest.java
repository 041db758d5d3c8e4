package io.plenum.energy.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.Unit;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeterChecksTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int HOURS = 12;

    private final Map<PointId, List<HourRow>> rows = new HashMap<>();
    private final List<Meter> meters = new ArrayList<>();
    private int points;

    private Point point(Unit unit) {
        Point point = mock();
        when(point.id()).thenReturn(new PointId(++points));
        when(point.unit()).thenReturn(unit);
        when(point.brickClass()).thenReturn("Power_Sensor");
        return point;
    }

    private Meter meter(String key, @Nullable String parent, Meter.Role role, String... children) {
        Point register = role == Meter.Role.REST ? null : point(Unit.KILOWATT_HOUR);
        Point power = role == Meter.Role.REST ? null : point(Unit.KILOWATT);
        Meter meter = new Meter(
                key, key, EnergyKind.ELECTRICITY, role, parent, List.of(children), register, power, null, false);
        meters.add(meter);
        return meter;
    }

    private void hour(@Nullable Point point, int number, double first, double last) {
        Instant hour = START.plusSeconds(3600L * number);
        PointId id = java.util.Objects.requireNonNull(point).id();
        rows.computeIfAbsent(id, key -> new ArrayList<>())
                .add(new HourRow(
                        id,
                        hour,
                        Math.min(first, last),
                        Math.max(first, last),
                        last,
                        first,
                        last,
                        hour.plusSeconds(30),
                        hour.plusSeconds(3570),
                        12,
                        3600,
                        0));
    }

    /** A register that counts so much each hour, and a power that says what flows. */
    private void flow(Meter meter, int from, int to, double counted, double flowing) {
        for (int i = from; i < to; i++) {
            double start = 1000 + counted * (i - from);
            hour(meter.register(), i, start, start + counted);
            hour(meter.power(), i, flowing, flowing);
        }
    }

    private List<MeterCheck> checks() {
        MeterTree tree = new MeterTree(meters);
        HourlyMeters hourly = new HourlyMeters(tree, rows, START, HOURS, 10, START.plusSeconds(3600L * HOURS));
        return new MeterChecks(tree, hourly).of();
    }

    /** Twelve hours at 5 kW past a dead register: told once, from the first hour on, with what was missed. */
    @Test
    void aRegisterThatStandsStillWhilePowerFlowsIsStuck() {
        flow(meter("lifts", null, Meter.Role.CONSUMPTION), 0, HOURS, 0, 5);
        List<MeterCheck> stuck = checks().stream()
                .filter(check -> check.kind() == MeterCheck.Kind.STUCK)
                .toList();
        assertThat(stuck).containsExactly(new MeterCheck("lifts", MeterCheck.Kind.STUCK, START, 60));
    }

    /** A lift that nobody uses draws half a kilowatt; registers in whole kWh stand still for less than four hours of it. */
    @Test
    void littlePowerOrAShortStandstillIsNothing() {
        flow(meter("standby", null, Meter.Role.CONSUMPTION), 0, HOURS, 0, 0.5);
        Meter coarse = meter("coarse", null, Meter.Role.CONSUMPTION);
        for (int i = 0; i < HOURS; i++) {
            hour(coarse.power(), i, 1.2, 1.2);
            hour(coarse.register(), i, 1000 + 4 * (i / 4), 1000 + 4 * ((i + 1) / 4));
        }
        assertThat(checks()).extracting(MeterCheck::kind).doesNotContain(MeterCheck.Kind.STUCK);
    }

    /** 2 + 9 kWh behind a meter of 10: a tenth more than comes in cannot be the classes of the meters. */
    @Test
    void subMetersThatCountMoreThanTheirMainAreTold() {
        flow(meter("main", null, Meter.Role.CONSUMPTION, "a", "b", "rest"), 0, HOURS, 10, 10);
        flow(meter("a", "main", Meter.Role.CONSUMPTION), 0, HOURS, 2, 2);
        flow(meter("b", "main", Meter.Role.CONSUMPTION), 0, HOURS, 9, 9);
        meter("rest", "main", Meter.Role.REST);
        List<MeterCheck> found = checks();
        assertThat(found).singleElement().satisfies(check -> {
            assertThat(check.meter()).isEqualTo("main");
            assertThat(check.kind()).isEqualTo(MeterCheck.Kind.SUM);
            assertThat(check.amount()).isCloseTo(HOURS, within(0.1));
        });
    }

    /** Two per cent are within what meters may err. */
    @Test
    void theClassesOfMetersAreAllowedFor() {
        flow(meter("main", null, Meter.Role.CONSUMPTION, "a", "rest"), 0, HOURS, 10, 10);
        flow(meter("a", "main", Meter.Role.CONSUMPTION), 0, HOURS, 10.2, 10.2);
        meter("rest", "main", Meter.Role.REST);
        assertThat(checks()).isEmpty();
    }

    /** What a roof gives flows to the same consumers: they may count more than the main meter, not more than both. */
    @Test
    void whatIsMadeInTheBuildingCountsAsComingIn() {
        flow(meter("main", null, Meter.Role.CONSUMPTION, "a", "rest"), 0, HOURS, 6, 6);
        flow(meter("roof", null, Meter.Role.GENERATION), 0, HOURS, 5, 5);
        flow(meter("a", "main", Meter.Role.CONSUMPTION), 0, HOURS, 11, 11);
        meter("rest", "main", Meter.Role.REST);
        assertThat(checks()).isEmpty();
    }

    /** A reset with what it stood at, a silence with its hours; the latest first. */
    @Test
    void resetsAndSilencesAreToldLatestFirst() {
        Meter lifts = meter("lifts", null, Meter.Role.CONSUMPTION);
        flow(lifts, 0, 2, 5, 5);
        flow(lifts, 5, 8, 5, 5);
        for (int i = 8; i < HOURS; i++) {
            hour(lifts.register(), i, 5.0 * (i - 8), 5.0 * (i - 7));
        }
        List<MeterCheck> found = checks();
        assertThat(found).extracting(MeterCheck::kind).contains(MeterCheck.Kind.RESET, MeterCheck.Kind.GAP);
        assertThat(found)
                .filteredOn(check -> check.kind() == MeterCheck.Kind.RESET)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.amount()).isEqualTo(1015);
                    assertThat(check.at()).isEqualTo(START.plusSeconds(8 * 3600 + 30));
                });
        assertThat(found)
                .filteredOn(check -> check.kind() == MeterCheck.Kind.GAP)
                .extracting(MeterCheck::at, MeterCheck::amount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(START.plusSeconds(2 * 3600), 3.0));
        assertThat(found.getFirst().kind()).isEqualTo(MeterCheck.Kind.RESET);
    }

    /** A register in BTU or a power in W counts what a register in kWh counts. */
    @Test
    void metersInOtherUnitsAreReckonedInKilowattHours() {
        Meter heat = new Meter(
                "heat",
                "heat",
                EnergyKind.HEAT,
                Meter.Role.CONSUMPTION,
                null,
                List.of(),
                point(Unit.ofQudt("KiloBTU_IT")),
                null,
                null,
                true);
        meters.add(heat);
        for (int i = 0; i < HOURS; i++) {
            hour(heat.register(), i, 1000 + 34.12141633 * i, 1000 + 34.12141633 * (i + 1));
        }
        HourlyMeters hourly =
                new HourlyMeters(new MeterTree(meters), rows, START, HOURS, 10, START.plusSeconds(3600L * HOURS));

        assertThat(hourly.of(heat).amounts()[HOURS / 2]).isCloseTo(10, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(HourlyMeters.kilowatts(point(Unit.WATT))).isEqualTo(0.001);
        assertThat(HourlyMeters.kilowatts(point(Unit.ofQudt("TON_FG"))))
                .isCloseTo(3.5168528, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(MeterClassification.isPower(point(Unit.ofQudt("KiloV-A")))).isFalse();
    }
}
