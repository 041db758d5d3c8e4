package io.plenum.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.alarm.engine.RuleMachine;
import io.plenum.alarm.engine.Transition;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRule.Applicability;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.site.TestModels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules come with numbers in °C; a building in °F must neither be in frost alarm all winter nor never. */
class RuleUnitsTest {

    private static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");

    private final Point zone = point(1, "zone", "Zone_Air_Temperature_Sensor", Unit.DEGREE_FAHRENHEIT);
    private final Point setpoint = point(2, "setpoint", "Zone_Air_Temperature_Setpoint", Unit.DEGREE_CELSIUS);

    @Test
    void limitsOfAClassAreMetricWhateverThePointsAreIn() {
        RuleMachine frost = machine(all(), new Condition.Limit(8.0, null));

        assertThat(frost.accept(sample(50))).isEmpty(); // 10 °C
        List<Transition> raised = frost.accept(sample(44.6)); // 7 °C
        assertThat(raised).extracting(Transition::kind).containsExactly(Transition.Kind.RAISED);
        // what is told is told in the point's unit: 44.6 °F, limit 46.4 °F
        assertThat(raised.getFirst().value()).isEqualTo(44.6);
        assertThat(raised.getFirst().limit()).isCloseTo(46.4, within(1e-9));
    }

    @Test
    void aRuleForOnePointSpeaksItsUnit() {
        RuleMachine warm = machine(new Target.OnePoint("zone"), new Condition.Limit(null, 80.0));

        assertThat(warm.accept(sample(79))).isEmpty();
        assertThat(warm.accept(sample(81))).hasSize(1);
    }

    /** 72 °F is 22.2 °C: within 3 K of 21 °C, and 80 °F is not. */
    @Test
    void aSensorIsComparedWithItsSetPointInOneUnit() {
        RuleMachine off = machine(all(), new Condition.Deviation("Zone_Air_Temperature_Setpoint", 3));
        off.accept(new Sample(setpoint.id(), NOW, 21, Quality.GOOD));

        assertThat(off.accept(sample(72))).isEmpty();
        assertThat(off.accept(sample(80))).hasSize(1);
    }

    @Test
    void expressionsCompareMetricValues() {
        RuleMachine warm = machine(all(), new Condition.Expression("value > Zone_Air_Temperature_Setpoint + 2.5"));
        warm.accept(new Sample(setpoint.id(), NOW, 21, Quality.GOOD));

        assertThat(warm.accept(sample(72))).isEmpty();
        assertThat(warm.accept(sample(76))).hasSize(1); // 24.4 °C
    }

    private static Target all() {
        return new Target.Pattern("Zone_Air_Temperature_Sensor", null);
    }

    private RuleMachine machine(Target target, Condition condition) {
        AlarmRule rule = new AlarmRule(
                1,
                "rule",
                true,
                Priority.LOW,
                target,
                condition,
                Duration.ZERO,
                Duration.ZERO,
                0,
                Applicability.ALWAYS,
                "");
        return new RuleMachine(RuleBinding.of(rule, TestModels.oneRoom(List.of(zone, setpoint)))
                .getFirst());
    }

    private Sample sample(double fahrenheit) {
        return new Sample(zone.id(), NOW, fahrenheit, Quality.GOOD);
    }

    private static Point point(int id, String key, String brickClass, Unit unit) {
        return new Point(new PointId(id), key, key, brickClass, PointKind.NUMERIC, unit, List.of(), false, null);
    }
}
