package io.plenum.fault.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.monitor.MonitoredEquipment;
import io.plenum.fault.monitor.MonitoredEquipmentSearch;
import io.plenum.fault.monitor.PointGrids;
import io.plenum.fault.selftest.laid.TestedFault;
import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules see what is obvious in a copy, not what is not there, and say of the rest why they could not look. */
class UnitSelfTestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static BuildingModel model;
    private static List<MonitoredEquipment> units;

    @BeforeAll
    static void find() throws IOException {
        model = TestModels.aulaHouse();
        units = MonitoredEquipmentSearch.of(model);
    }

    private static MonitoredEquipment unit(String key) {
        return units.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static PointId id(String point) {
        return Objects.requireNonNull(model.point(point)).id();
    }

    /** A fan that runs from six to eighteen as it is told, or does not run at all. */
    private static PointGrids fan(boolean runs) {
        return (points, from, minutes) -> {
            Map<PointId, double[]> grids = new HashMap<>();
            for (PointId point : points) {
                double[] values = new double[minutes];
                boolean told = point.equals(id("exhaust-fan-1/command")) || point.equals(id("exhaust-fan-1/status"));
                for (int i = 0; i < minutes; i++) {
                    Instant time = from.plusSeconds(60L * i);
                    int hour = LocalTime.ofInstant(time, model.zone()).getHour();
                    values[i] = told && runs && hour >= 6 && hour < 18 ? 1 : 0;
                }
                grids.put(point, values);
            }
            return grids;
        };
    }

    private static final PointGrids NOTHING = (points, from, minutes) -> {
        Map<PointId, double[]> grids = new HashMap<>();
        for (PointId point : points) {
            double[] values = new double[minutes];
            Arrays.fill(values, Double.NaN);
            grids.put(point, values);
        }
        return grids;
    };

    private static UnitSelfTest test(PointGrids grids) {
        return new UnitSelfTest(unit("exhaust-fan-1"), grids, LearnedParameters.NONE, DAY);
    }

    /** It is told to run at six; what is missing of its status is found within the hours after that. */
    @Test
    void aFanThatDoesNotRunIsNoticedAndOneThatDoesIsNot() {
        UnitSelfTest test = test(fan(true));
        SelfTestResult failed = test.result(TestedFault.MACHINE_FAILED, 1);
        assertThat(failed.outcome()).isEqualTo(SelfTestOutcome.NOTICED);
        assertThat(failed.rule()).isEqualTo("COMMAND");
        assertThat(failed.minutes()).isBetween(6 * 60, 9 * 60);
        SelfTestResult healthy = test.result(TestedFault.MACHINE_FAILED, 0);
        assertThat(healthy.outcome()).isEqualTo(SelfTestOutcome.NOT_EVALUABLE);
        assertThat(healthy.reason()).isEqualTo(SelfTestReason.STATE_ABSENT);
    }

    /** Only a rule of low confidence looks at that, after a day without a pause. */
    @Test
    void aFanThatRunsThroughIsDoubtfulAndOneThatRunsTwoHoursLongerIsMissed() {
        UnitSelfTest test = test(fan(true));
        assertThat(test.result(TestedFault.OUT_OF_HOURS, 24).outcome()).isEqualTo(SelfTestOutcome.DOUBTFUL);
        assertThat(test.result(TestedFault.OUT_OF_HOURS, 2).outcome()).isEqualTo(SelfTestOutcome.MISSED);
        assertThat(test.all()).hasSize(5);
    }

    @Test
    void whatStandsOrTellsNothingCannotBeTested() {
        assertThat(test(fan(false)).result(TestedFault.MACHINE_FAILED, 1).reason())
                .isEqualTo(SelfTestReason.NOT_RUNNING);
        assertThat(test(NOTHING).result(TestedFault.MACHINE_FAILED, 1).reason()).isEqualTo(SelfTestReason.NO_VALUES);
    }

    @Test
    void aMissingPointIsNamed() {
        SelfTestResult result = test(fan(true)).result(TestedFault.FILTER_DIRTY, 1);
        assertThat(result.reason()).isEqualTo(SelfTestReason.MISSING_POINT);
        assertThat(result.missing()).containsExactly(Quantity.FILTER_DP);
    }
}
