package io.plenum.energy.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.Unit;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing counted is a measured nothing, unless others say that energy flowed: then it is a doubt, and never a saving. */
class StandstillTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int HOURS = 96;

    private final Map<PointId, List<HourRow>> rows = new HashMap<>();
    private final List<Meter> meters = new ArrayList<>();
    private int points;

    private @Nullable Point point(boolean wanted, Unit unit) {
        if (!wanted) {
            return null;
        }
        Point point = mock();
        when(point.id()).thenReturn(new PointId(++points));
        when(point.unit()).thenReturn(unit);
        return point;
    }

    private Meter meter(String key, @Nullable String parent, Meter.Role role, boolean power, String... children) {
        Meter meter = new Meter(
                key,
                key,
                EnergyKind.ELECTRICITY,
                role,
                parent,
                List.of(children),
                point(true, Unit.KILOWATT_HOUR),
                point(power, Unit.KILOWATT),
                null,
                false);
        meters.add(meter);
        return meter;
    }

    private void rows(@Nullable Point point, double start, IntToDoubleFunction each, boolean register) {
        PointId id = Objects.requireNonNull(point).id();
        double at = start;
        for (int hour = 0; hour < HOURS; hour++) {
            double next = register ? at + each.applyAsDouble(hour) : each.applyAsDouble(hour);
            double first = register ? at : next;
            Instant time = START.plusSeconds(3600L * hour);
            rows.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new HourRow(
                            id,
                            time,
                            Math.min(first, next),
                            Math.max(first, next),
                            next,
                            first,
                            next,
                            time.plusSeconds(30),
                            time.plusSeconds(3570),
                            12,
                            3600,
                            0));
            at = next;
        }
    }

    private void counts(Meter meter, IntToDoubleFunction each) {
        rows(meter.register(), 1000, each, true);
    }

    private void draws(Meter meter, IntToDoubleFunction each) {
        rows(meter.power(), 0, each, false);
    }

    private HourlyMeters hourly() {
        return new HourlyMeters(new MeterTree(meters), rows, START, HOURS, 10, START.plusSeconds(3600L * HOURS));
    }

    private List<MeterCheck> checks() {
        return new MeterChecks(new MeterTree(meters), hourly()).of();
    }

    private static double sum(EnergySeries series, int from, int to) {
        return Arrays.stream(series.amounts(), from, to).sum();
    }

    /** A building that is off for two days uses nothing: 48 zeros that count. */
    @Test
    void nothingUsedIsMeasured() {
        Meter main = meter("main", null, Meter.Role.CONSUMPTION, true, "lights");
        Meter lights = meter("lights", "main", Meter.Role.CONSUMPTION, false);
        for (Meter one : List.of(main, lights)) {
            counts(one, hour -> hour < 24 || hour >= 72 ? 8 : 0);
        }
        draws(main, hour -> hour < 24 || hour >= 72 ? 8 : 0);
        EnergySeries hours = hourly().of(main);
        assertThat(hours.count(EnergyQuality.MEASURED)).isEqualTo(HOURS);
        assertThat(sum(hours, 24, 72)).isZero();
        assertThat(checks()).isEmpty();
    }

    /** Its register is dead for ten hours at 5 kW: 50 kWh are estimated, told as such, and no gap in what was heard. */
    @Test
    void aRegisterThatStandsWhileItsPowerFlowsIsEstimated() {
        Meter lifts = meter("lifts", null, Meter.Role.CONSUMPTION, true);
        counts(lifts, hour -> hour >= 30 && hour < 40 ? 0 : 5);
        draws(lifts, hour -> 5);
        EnergySeries hours = hourly().of(lifts);
        assertThat(sum(hours, 30, 40)).isCloseTo(50, within(0.1));
        assertThat(IntStream.range(30, 40)).allMatch(hour -> hours.qualities()[hour] == EnergyQuality.ESTIMATED);
        assertThat(hours.qualities()[29]).isEqualTo(EnergyQuality.MEASURED);
        assertThat(checks()).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(MeterCheck.Kind.STUCK);
            assertThat(check.at()).isEqualTo(START.plusSeconds(30 * 3600));
            assertThat(check.amount()).isCloseTo(50, within(0.1));
        });
    }

    /** A gateway that told the same value for six hours and then the true one: nothing is lost, and nothing is counted twice. */
    @Test
    void whatIsShownAtOnceAfterwardsIsSharedOut() {
        Meter lifts = meter("lifts", null, Meter.Role.CONSUMPTION, true);
        counts(lifts, hour -> hour >= 30 && hour < 36 ? 0 : hour == 36 ? 35 : 5);
        draws(lifts, hour -> 5);
        EnergySeries hours = hourly().of(lifts);
        assertThat(hours.total()).isCloseTo(5 * HOURS, within(0.5));
        assertThat(hours.amounts()[33]).isCloseTo(5, within(0.1));
        assertThat(hours.amounts()[36]).isCloseTo(5, within(0.1));
    }

    /** The main meter says nothing for two days while floors count 12 kWh an hour: no building saves everything. */
    @Test
    void aMainMeterThatStandsWhileMetersBehindItCountIsEstimated() {
        Meter main = meter("main", null, Meter.Role.CONSUMPTION, false, "a", "b");
        Meter a = meter("a", "main", Meter.Role.CONSUMPTION, false);
        Meter b = meter("b", "main", Meter.Role.CONSUMPTION, false);
        counts(main, hour -> hour >= 24 && hour < 72 ? 0 : 13);
        counts(a, hour -> 9);
        counts(b, hour -> 3);
        EnergySeries hours = hourly().of(main);
        assertThat(sum(hours, 24, 72)).isCloseTo(48 * 12, within(1.0));
        assertThat(hours.count(EnergyQuality.ESTIMATED)).isEqualTo(48);
        assertThat(checks()).extracting(MeterCheck::kind).contains(MeterCheck.Kind.STUCK);
    }

    /** The roof feeds the floors: the meter of what comes in stands still, and rightly. */
    @Test
    void aMainMeterThatStandsWhileTheRoofFeedsTheFloorsIsRight() {
        Meter main = meter("main", null, Meter.Role.CONSUMPTION, false, "a");
        Meter roof = meter("roof", null, Meter.Role.GENERATION, false);
        Meter a = meter("a", "main", Meter.Role.CONSUMPTION, false);
        counts(main, hour -> hour >= 24 && hour < 72 ? 0 : 9);
        counts(roof, hour -> hour >= 24 && hour < 72 ? 9 : 0);
        counts(a, hour -> 9);
        assertThat(hourly().of(main).count(EnergyQuality.MEASURED)).isEqualTo(HOURS);
        assertThat(checks()).isEmpty();
    }

    /** The roof's surplus flows out through the main meter: its power is below zero, and the register of what is drawn stands. */
    @Test
    void aRegisterThatStandsWhilePowerFlowsOutIsRight() {
        Meter main = meter("main", null, Meter.Role.CONSUMPTION, true);
        counts(main, hour -> hour >= 30 && hour < 40 ? 0 : 9);
        draws(main, hour -> hour >= 30 && hour < 40 ? -6 : 9);
        assertThat(hourly().of(main).count(EnergyQuality.MEASURED)).isEqualTo(HOURS);
        assertThat(checks()).isEmpty();
    }
}
