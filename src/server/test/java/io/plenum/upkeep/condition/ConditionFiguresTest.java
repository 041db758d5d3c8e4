package io.plenum.upkeep.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Condition figures of machines whose wear is known, at loads that change from day to day. */
class ConditionFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Random random = new Random(17);

    private static ConditionFigure figure(String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(ConditionRow.of(key)).figure());
    }

    /** Values of one quarter of an hour, from a load of 0.3 to 1. */
    private interface Quarter {
        void put(double load, Map<ConditionInput, Double> values);
    }

    private OperationDay day(int number, double least, double most, Quarter quarter) {
        Map<ConditionInput, double[]> means = new EnumMap<>(ConditionInput.class);
        for (int i = 0; i < 96; i++) {
            boolean on = i >= 28 && i < 72;
            Map<ConditionInput, Double> values = new EnumMap<>(ConditionInput.class);
            quarter.put(least + (most - least) * random.nextDouble(), values);
            values.put(ConditionInput.RUNNING, on ? 1.0 : 0.0);
            int at = i;
            values.forEach((input, value) -> means.computeIfAbsent(input, key -> new double[96])[at] = value);
        }
        return new OperationDay(FIRST.plusDays(number), means);
    }

    private double[] learnt(ConditionFigure figure, Quarter clean) {
        List<OperationDay> days = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            days.add(day(i, 0.4, 1, clean));
        }
        return Objects.requireNonNull(figure.learn(days));
    }

    private static double value(ConditionFigure figure, OperationDay day, double[] reference) {
        return Objects.requireNonNull(figure.of(day, reference)).value();
    }

    private static Quarter filter(double clean, double exponent) {
        return (load, values) -> {
            values.put(ConditionInput.AIR_FLOW, 4 * load);
            values.put(ConditionInput.FILTER_PRESSURE, clean * Math.pow(load, exponent));
        };
    }

    /** 100 Pa at the largest flow are 100 Pa at any flow; twice the resistance is twice as much. */
    @Test
    void aFiltersPressureIsThatAtItsLargestFlow() {
        ConditionFigure filter = figure("filter-resistance");
        double[] reference = learnt(filter, filter(100, 1.5));
        assertThat(new ReferenceCurve(1, reference).slope(0)).isCloseTo(1.5, within(0.01));
        assertThat(value(filter, day(30, 0.4, 0.6, filter(100, 1.5)), reference))
                .isCloseTo(100, within(1.0));
        assertThat(value(filter, day(31, 0.7, 0.9, filter(200, 1.5)), reference))
                .isCloseTo(200, within(2.0));
        // One that shows no flow at all is not fitted beyond what physics allow.
        assertThat(new ReferenceCurve(1, learnt(filter, filter(100, 3))).slope(0))
                .isEqualTo(2);
    }

    private static Quarter fan(double efficiency) {
        return (load, values) -> {
            values.put(ConditionInput.SPEED, load);
            values.put(ConditionInput.AIR_FLOW, 4 * load);
            values.put(ConditionInput.POWER, 5 * load * load * load / efficiency);
        };
    }

    /** By the affinity laws power goes with the cube of speed; a fan that needs an eighth more has lost a ninth. */
    @Test
    void aFanIsJudgedByItsOwnCurve() {
        ConditionFigure fan = figure("fan-efficiency");
        double[] reference = learnt(fan, fan(0.8));
        assertThat(value(fan, day(30, 0.4, 0.6, fan(0.8)), reference)).isCloseTo(1, within(0.005));
        assertThat(value(fan, day(31, 0.7, 1, fan(0.8 * 8 / 9)), reference)).isCloseTo(8 / 9.0, within(0.005));
    }

    private Quarter chiller(double performance) {
        return (load, values) -> {
            double lift = 12 + 14 * random.nextDouble();
            values.put(ConditionInput.LOAD, load);
            values.put(ConditionInput.CHILLED_WATER, 7.0);
            values.put(ConditionInput.CONDENSER_WATER, 7 + lift);
            values.put(ConditionInput.POWER, 1.5 + 150 * load / (100 / (lift + 5)) / performance);
        };
    }

    /** A chiller that needs a fifth more at any lift and load, and not one that merely has a hot day. */
    @Test
    void aChillerIsJudgedAtItsLiftAndLoad() {
        ConditionFigure chiller = figure("chiller-efficiency");
        double[] reference = learnt(chiller, chiller(1));
        assertThat(value(chiller, day(30, 0.8, 1, chiller(1)), reference)).isCloseTo(1, within(0.01));
        assertThat(value(chiller, day(31, 0.4, 0.7, chiller(1 / 1.2)), reference))
                .isCloseTo(1 / 1.2, within(0.02));
    }

    private Quarter coil(double conductance) {
        return (load, values) -> {
            double valve = 0.3 + 0.7 * random.nextDouble();
            double units = conductance * Math.pow(valve, 0.6) * Math.pow(load, 0.55) / load;
            values.put(ConditionInput.AIR_FLOW, 4 * load);
            values.put(ConditionInput.ENTERING_AIR, 26.0);
            values.put(ConditionInput.CHILLED_WATER, 7.0);
            values.put(ConditionInput.COOLING_VALVE, valve);
            values.put(ConditionInput.LEAVING_AIR, 26 - 19 * (1 - Math.exp(-units)));
        };
    }

    /** A coil whose conductance has fallen by 30 % is at 0.7, whatever flow and valve are that day. */
    @Test
    void aCoilsConductanceIsComparedAtTheSameFlowAndValve() {
        ConditionFigure coil = figure("cooling-coil");
        double[] reference = learnt(coil, coil(0.9));
        assertThat(value(coil, day(30, 0.4, 0.6, coil(0.63)), reference)).isCloseTo(0.7, within(0.01));
    }

    /** Beyond the conditions from which was learnt, and on a day on which the machine stood, there is no figure. */
    @Test
    void whatIsNotComparableHasNoFigure() {
        ConditionFigure fan = figure("fan-efficiency");
        double[] reference = learnt(fan, fan(0.8));
        assertThat(fan.of(day(30, 0.15, 0.25, fan(0.8)), reference)).isNull();
        assertThat(fan.of(new OperationDay(FIRST, Map.of()), reference)).isNull();
        assertThat(fan.learn(List.of(day(1, 0.4, 1, fan(0.8))))).isNull();
    }

    /** A damper that moves only when it is asked for 6 % more stays up to 6 % away from where it should be. */
    @Test
    void anActuatorThatSticksStaysAwayFromItsCommand() {
        double[] asked = new double[96];
        double[] found = new double[96];
        for (int i = 0; i < 96; i++) {
            asked[i] = 0.5 + 0.25 * Math.sin((i / 2) / 5.0);
            found[i] = i == 0 || Math.abs(asked[i] - found[i - 1]) > 0.06 ? asked[i] : found[i - 1];
        }
        ConditionFigure stiction = figure("damper-stiction");
        Map<ConditionInput, double[]> means =
                Map.of(ConditionInput.DAMPER_COMMAND, asked, ConditionInput.DAMPER_POSITION, found);
        assertThat(value(stiction, new OperationDay(FIRST, means), new double[0]))
                .isBetween(3.0, 6.0);
        Map<ConditionInput, double[]> still =
                Map.of(ConditionInput.DAMPER_COMMAND, new double[96], ConditionInput.DAMPER_POSITION, found);
        assertThat(stiction.of(new OperationDay(FIRST, still), new double[0])).isNull();
    }

    /** 20 °C at half the humidity is 13.7 °C on the wet bulb. */
    @Test
    void theWetBulbIsThatOfTheTables() {
        assertThat(TowerApproach.wetBulb(20, 50)).isCloseTo(13.7, within(0.1));
        assertThat(TowerApproach.wetBulb(30, 40)).isCloseTo(20.1, within(0.4));
    }

    /** All that the points of the demo building allow is followed there. */
    @Test
    void everythingPossibleAtTheDemoBuildingIsBound() throws IOException {
        BuildingModel model = TestModels.aulaHouse();
        Map<String, TreeSet<String>> bound = new TreeMap<>();
        ConditionBinding.of(model)
                .forEach(one -> bound.computeIfAbsent(one.kind().key(), key -> new TreeSet<>())
                        .add(one.equipment().key()));
        assertThat(bound.keySet())
                .containsExactly(
                        "boiler-efficiency",
                        "chiller-efficiency",
                        "cooling-coil",
                        "damper-stiction",
                        "fan-efficiency",
                        "filter-resistance",
                        "heating-coil",
                        "pump-efficiency",
                        "tower-approach");
        assertThat(bound.get("filter-resistance")).containsExactly("ahu-1", "ahu-2", "ahu-3");
        assertThat(bound.get("pump-efficiency")).containsExactly("chilled-water-pump", "hot-water-pump");
        assertThat(bound.get("chiller-efficiency")).containsExactly("chiller-1", "chiller-2");
        assertThat(bound.get("damper-stiction")).hasSize(58);
    }
}
