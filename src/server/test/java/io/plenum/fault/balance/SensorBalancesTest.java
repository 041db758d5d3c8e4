package io.plenum.fault.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Balances worked by hand: three thermometers that should read the same, and flows that should add up. */
class SensorBalancesTest {

    private static final int LEARNT = 10;
    private static final int DAYS = 20;
    private static final int WRONG_FROM = 14;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);

    private final Random random = new Random(1);
    private final Map<PointId, double[]> readings = new HashMap<>();

    private MeasuredSensor sensor(String key, Unit unit) {
        Point point = new Point(
                new PointId(readings.size() + 1),
                key,
                key,
                "Temperature_Sensor",
                PointKind.NUMERIC,
                unit,
                List.of(),
                false,
                null);
        return Objects.requireNonNull(MeasuredSensor.of(point));
    }

    /** @param offset that it always has */
    private MeasuredSensor thermometer(String key, double offset, double bias) {
        MeasuredSensor sensor = sensor(key, Unit.DEGREE_CELSIUS);
        double[] values = new double[DAYS * 96];
        for (int i = 0; i < values.length; i++) {
            double wrong = i >= WRONG_FROM * 96 ? bias : 0;
            values[i] = 12 + 6 * Math.sin(2 * Math.PI * i / 96) + offset + wrong + 0.05 * random.nextGaussian();
        }
        readings.put(sensor.point().id(), values);
        return sensor;
    }

    private MeasuredSensor meter(String key, double flow, double bias) {
        MeasuredSensor sensor = sensor(key, Unit.CUBIC_METRE_PER_SECOND);
        double[] values = new double[DAYS * 96];
        for (int i = 0; i < values.length; i++) {
            double wrong = i >= WRONG_FROM * 96 ? 1 + bias : 1;
            values[i] = flow * wrong * (1 + 0.01 * random.nextGaussian());
        }
        readings.put(sensor.point().id(), values);
        return sensor;
    }

    private static SensorEquation same(MeasuredSensor one, MeasuredSensor other) {
        return new SensorEquation(
                "OUTDOOR house " + one.key() + " " + other.key(),
                EquationKind.OUTDOOR,
                "house",
                List.of(one, other),
                List.of(),
                quarter -> new double[] {quarter.of(one.point()) - quarter.of(other.point()), 1});
    }

    private List<BiasEstimate> judged(List<SensorEquation> equations) {
        SensorBalances balances = new SensorBalances(equations, Map.of());
        assertThat(balances.learn(means(equations, LEARNT))).hasSize(equations.size());
        return balances.biases(means(equations, DAYS), LAST);
    }

    private QuarterMeans means(List<SensorEquation> equations, int days) {
        Instant from = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Point> points =
                equations.stream().flatMap(SensorEquation::points).distinct().toList();
        return new QuarterMeans(from, days * 96, ZoneOffset.UTC, points, readings);
    }

    private static BiasEstimate of(String key, List<BiasEstimate> all) {
        return all.stream().filter(one -> one.point().equals(key)).findFirst().orElseThrow();
    }

    /** A constant difference from the beginning is how they are mounted; nothing has changed. */
    @Test
    void healthySensorsAreNotNamed() {
        MeasuredSensor a = thermometer("a", 0, 0);
        MeasuredSensor b = thermometer("b", 0.4, 0);
        MeasuredSensor c = thermometer("c", -0.2, 0);
        assertThat(judged(List.of(same(a, b), same(b, c), same(a, c))))
                .hasSize(3)
                .allSatisfy(one -> {
                    assertThat(one.suspected()).isFalse();
                    assertThat(one.nameable()).isTrue();
                    assertThat(one.low()).isNegative();
                    assertThat(one.high()).isPositive();
                });
    }

    /** One equation says that something is wrong, and cannot say what: to name one would be a guess. */
    @Test
    void twoSensorsAndOneEquationAreNotToldApart() {
        MeasuredSensor a = thermometer("a", 0, 1.5);
        MeasuredSensor b = thermometer("b", 0, 0);
        List<BiasEstimate> all = judged(List.of(same(a, b)));
        assertThat(all).hasSize(2).allSatisfy(one -> {
            assertThat(one.proven()).isFalse();
            assertThat(one.suspected()).isTrue();
            assertThat(one.nameable()).isFalse();
            assertThat(one.since()).isNull();
        });
        assertThat(of("a", all).alternatives()).contains("b");
    }

    @Test
    void threeTellWhichIsWrongByHowMuchSinceWhenAndWhatItShouldRead() {
        MeasuredSensor a = thermometer("a", 0, 0);
        MeasuredSensor b = thermometer("b", 0.4, 1.5);
        MeasuredSensor c = thermometer("c", -0.2, 0);
        List<BiasEstimate> all = judged(List.of(same(a, b), same(b, c), same(a, c)));
        BiasEstimate wrong = of("b", all);
        assertThat(wrong.proven()).isTrue();
        assertThat(wrong.bias()).isCloseTo(1.5, within(0.15));
        assertThat(wrong.low()).isBetween(1.2, 1.5);
        assertThat(wrong.high()).isBetween(1.5, 1.8);
        assertThat(wrong.since()).isEqualTo(FIRST.plusDays(WRONG_FROM));
        assertThat(wrong.standIn()).isCloseTo(12.4, within(0.15));
        assertThat(wrong.standInLow()).isLessThan(wrong.standIn());
        assertThat(of("a", all).suspected()).isFalse();
        assertThat(of("c", all).suspected()).isFalse();
    }

    /** What shifts every balance at once by as much is the sensor that they share, not each of them. */
    @Test
    void aFlowIsOffByAPartOfItself() {
        MeasuredSensor whole = meter("whole", 3, -0.08);
        MeasuredSensor one = meter("one", 1, 0);
        MeasuredSensor two = meter("two", 2, 0);
        MeasuredSensor beside = meter("beside", 3, 0);
        SensorEquation sum = new SensorEquation(
                "AIR_SUM house",
                EquationKind.AIR_SUM,
                "house",
                List.of(one, two, whole),
                List.of(),
                quarter -> new double[] {
                    Math.log(quarter.of(one.point()) + quarter.of(two.point())) - Math.log(quarter.of(whole.point())), 1
                });
        SensorEquation again = new SensorEquation(
                "WATER_HEAT house", EquationKind.WATER_HEAT, "house", List.of(beside, whole), List.of(), quarter ->
                        new double[] {Math.log(quarter.of(beside.point())) - Math.log(quarter.of(whole.point())), 1});
        List<BiasEstimate> all = judged(List.of(sum, again));
        assertThat(of("whole", all).proven()).isTrue();
        assertThat(of("whole", all).bias()).isCloseTo(-0.08, within(0.015));
        assertThat(of("whole", all).standIn()).isCloseTo(3, within(0.06));
        assertThat(all).filteredOn(BiasEstimate::proven).hasSize(1);
    }

    /** An operation that the reference period did not know judges nobody, and is learnt anew. */
    @Test
    void outsideOfWhatWasSeenNothingIsClaimed() {
        MeasuredSensor a = thermometer("a", 0, 30);
        MeasuredSensor b = thermometer("b", 0, 30);
        SensorEquation line = new SensorEquation(
                "FAN_RISE house", EquationKind.FAN_RISE, "house", List.of(a, b), List.of(), quarter ->
                        new double[] {quarter.of(a.point()), 1, quarter.of(b.point())});
        SensorBalances balances = new SensorBalances(List.of(line), Map.of());
        balances.learn(means(List.of(line), LEARNT));
        QuarterMeans means = means(List.of(line), DAYS);
        assertThat(balances.biases(means, LAST))
                .allSatisfy(one -> assertThat(one.balances()).isZero());
        assertThat(balances.outgrown(means, LAST, Set.of())).containsExactly("FAN_RISE house");
        assertThat(balances.outgrown(means, LAST, Set.of("a"))).isEmpty();
    }
}
