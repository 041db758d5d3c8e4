package io.plenum.alarm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.TestRules;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleMachineTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final int TEMPERATURE = 1;
    private static final int SETPOINT = 2;
    private static final int MODE = 3;
    private static final int FAN = 4;

    private final SiteModel model = new TestPlant()
            .room("room")
            .equipment("ahu", "Air_Handling_Unit", "vav")
            .equipment("vav", "Variable_Air_Volume_Box_With_Reheat", "room")
            .number("vav", "temperature", "Zone_Air_Temperature_Sensor")
            .number("vav", "set-point", "Zone_Air_Heating_Temperature_Setpoint")
            .states("vav", "mode", "Operating_Mode_Status", "unoccupied", "heating")
            .binary("ahu", "fan-status", "Fan_On_Off_Status")
            .binary("ahu", "fan-command", "Fan_On_Off_Command")
            .model();

    private final List<String> listener = new ArrayList<>();

    private RuleMachine machine(TestRules rules) {
        List<RuleBinding> bindings = RuleBinding.of(rules.rule(), model);
        assertThat(bindings).hasSize(1);
        return new RuleMachine(bindings.getFirst());
    }

    private static TestRules above(double high) {
        return TestRules.pattern("Zone_Air_Temperature_Sensor", new Condition.Limit(null, high));
    }

    private void at(RuleMachine machine, int seconds, int point, double value, Quality quality) {
        note(machine.accept(new Sample(new PointId(point), START.plusSeconds(seconds), value, quality)));
    }

    private void at(RuleMachine machine, int seconds, int point, double value) {
        at(machine, seconds, point, value, Quality.GOOD);
    }

    private void note(List<Transition> transitions) {
        transitions.forEach(one -> listener.add(
                one.kind() + " " + Duration.between(START, one.time()).toSeconds()));
    }

    /** A value that flickers around its limit must not ring each time. */
    @Test
    void deadbandKeepsAStandingAlarmUntilTheValueIsWellBack() {
        RuleMachine machine = machine(above(26).deadband(1));

        at(machine, 0, TEMPERATURE, 26.5);
        at(machine, 10, TEMPERATURE, 25.5);
        at(machine, 20, TEMPERATURE, 26.2);
        at(machine, 30, TEMPERATURE, 24.9);

        assertThat(listener).containsExactly("RAISED 0", "RETURNED 30");
    }

    /** The delay ends at its own instant, whether the next thing heard is a tick or a sample long afterwards. */
    @Test
    void delaysEndExactlyHoweverLateTheyAreLookedAt() {
        RuleMachine machine = machine(above(26).delays(Duration.ofSeconds(60), Duration.ofSeconds(30)));

        at(machine, 0, TEMPERATURE, 27);
        note(machine.advance(START.plusSeconds(59)));
        assertThat(listener).isEmpty();
        at(machine, 300, TEMPERATURE, 20);
        note(machine.advance(START.plusSeconds(1000)));

        assertThat(listener).containsExactly("RAISED 60", "RETURNED 330");
    }

    @Test
    void aConditionThatGoesDuringItsDelayRaisesNothing() {
        RuleMachine machine = machine(above(26).delays(Duration.ofSeconds(60), Duration.ZERO));

        at(machine, 0, TEMPERATURE, 27);
        at(machine, 50, TEMPERATURE, 25);
        at(machine, 55, TEMPERATURE, 27);
        note(machine.advance(START.plusSeconds(114)));

        assertThat(listener).isEmpty();
        note(machine.advance(START.plusSeconds(115)));
        assertThat(listener).containsExactly("RAISED 115");
    }

    /** A broken wire reads as 3000 degrees; that is a fault of the sensor, not a fire. */
    @Test
    void aValueThatIsNotTrustedNeitherRaisesNorReturnsALimitAlarm() {
        RuleMachine machine = machine(above(26));

        at(machine, 0, TEMPERATURE, 3000, Quality.FAULT);
        at(machine, 1, TEMPERATURE, 30, Quality.STALE);
        at(machine, 2, TEMPERATURE, Double.NaN, Quality.GOOD);
        assertThat(listener).isEmpty();
        at(machine, 3, TEMPERATURE, 30);
        at(machine, 4, TEMPERATURE, 20, Quality.DOWN);
        assertThat(listener).containsExactly("RAISED 3");
        at(machine, 5, TEMPERATURE, 20);
        assertThat(listener).containsExactly("RAISED 3", "RETURNED 5");
    }

    @Test
    void deviationFollowsTheSetPointOfTheSameOwner() {
        RuleMachine machine = machine(TestRules.pattern(
                "Zone_Air_Temperature_Sensor", new Condition.Deviation("Heating_Temperature_Setpoint", 2)));

        at(machine, 0, TEMPERATURE, 18);
        assertThat(listener).isEmpty();
        at(machine, 1, SETPOINT, 21);
        at(machine, 2, SETPOINT, 19);

        assertThat(listener).containsExactly("RAISED 1", "RETURNED 2");
    }

    @Test
    void commandThatIsNotFollowedIsAMismatch() {
        RuleMachine machine =
                machine(TestRules.pattern("Fan_On_Off_Command", new Condition.Mismatch("Fan_On_Off_Status", 0.5))
                        .delays(Duration.ofSeconds(10), Duration.ZERO));

        at(machine, 0, FAN, 0);
        at(machine, 1, 5, 1);
        at(machine, 9, FAN, 1);
        at(machine, 20, FAN, 0);
        note(machine.advance(START.plusSeconds(40)));

        assertThat(listener).containsExactly("RAISED 30");
    }

    @Test
    void stateUntrustedAndReportedAreToldByValueAndQuality() {
        RuleMachine state = machine(TestRules.pattern("Operating_Mode_Status", new Condition.State(2)));
        at(state, 0, MODE, 1);
        at(state, 1, MODE, 2);
        RuleMachine untrusted = machine(TestRules.pattern("Operating_Mode_Status", new Condition.Untrusted()));
        at(untrusted, 2, MODE, 2);
        at(untrusted, 3, MODE, 2, Quality.DOWN);
        at(untrusted, 4, MODE, 2);
        RuleMachine reported = machine(TestRules.pattern("Operating_Mode_Status", new Condition.Reported()));
        at(reported, 5, MODE, 2, Quality.ALARM);
        at(reported, 6, MODE, 2, Quality.DOWN);
        at(reported, 7, MODE, 2);

        assertThat(listener).containsExactly("RAISED 1", "RAISED 3", "RETURNED 4", "RAISED 5", "RETURNED 7");
    }

    /** 6 K in ten minutes are 36 K an hour; when the step is ten minutes old the value is steady again. */
    @Test
    void rateIsMeasuredOverTenMinutesAndEndsWithoutASample() {
        RuleMachine machine = machine(TestRules.pattern("Zone_Air_Temperature_Sensor", new Condition.Rate(30)));

        at(machine, 0, TEMPERATURE, 20);
        at(machine, 300, TEMPERATURE, 26);
        assertThat(listener).isEmpty();
        note(machine.advance(START.plusSeconds(2000)));

        assertThat(listener).containsExactly("RAISED 600", "RETURNED 900");
    }

    @Test
    void expressionSeesSiblingsByTheirClass() {
        RuleMachine machine = machine(TestRules.pattern(
                "Zone_Air_Temperature_Sensor",
                new Condition.Expression(
                        "value > Zone_Air_Heating_Temperature_Setpoint + 3 and Operating_Mode_Status == 2")));

        at(machine, 0, TEMPERATURE, 25);
        at(machine, 1, SETPOINT, 21);
        at(machine, 2, MODE, 2);
        at(machine, 3, MODE, 1);

        assertThat(listener).containsExactly("RAISED 2", "RETURNED 3");
    }

    /** At night nobody is to be woken for a cool office; what stands is set aside and comes back in the morning. */
    @Test
    void appliesOnlyInOccupiedHours() {
        RuleMachine machine = machine(above(26).when(true, false));

        at(machine, 0, MODE, 1);
        at(machine, 1, TEMPERATURE, 30);
        assertThat(listener).isEmpty();
        at(machine, 2, MODE, 2);
        at(machine, 3, MODE, 1);
        at(machine, 4, MODE, 2);
        at(machine, 5, MODE, 1);
        at(machine, 6, TEMPERATURE, 20);

        assertThat(listener)
                .containsExactly(
                        "RAISED 2", "SUPPRESSED 3", "UNSUPPRESSED 4", "SUPPRESSED 5", "RETURNED 6", "UNSUPPRESSED 6");
    }

    @Test
    void appliesOnlyWhileWhatFeedsTheZoneRuns() {
        RuleMachine machine = machine(above(26).when(false, true));

        at(machine, 0, TEMPERATURE, 30);
        at(machine, 1, FAN, 0);
        assertThat(listener).isEmpty();
        at(machine, 2, FAN, 1);

        assertThat(listener).containsExactly("RAISED 2");
    }

    /** A restart in the middle of a delay must not make the delay longer, and must not raise what nobody has seen since. */
    @Test
    void aRestoredDelayGoesOnOnceASampleConfirmsIt() {
        RuleMachine before = machine(above(26).delays(Duration.ofSeconds(60), Duration.ZERO));
        at(before, 0, TEMPERATURE, 27);

        RuleMachine after = machine(above(26).delays(Duration.ofSeconds(60), Duration.ZERO));
        after.restore(before.memory());
        note(after.advance(START.plusSeconds(100)));
        assertThat(listener).isEmpty();
        at(after, 40, TEMPERATURE, 27);
        note(after.advance(START.plusSeconds(100)));

        assertThat(listener).containsExactly("RAISED 60");
    }

    @Test
    void aRestoredAlarmIsNotRaisedAgain() {
        RuleMachine machine = machine(above(26));
        machine.restore(new RuleMachine.Memory(true, false, null));

        at(machine, 0, TEMPERATURE, 27);
        at(machine, 1, TEMPERATURE, 25);

        assertThat(listener).containsExactly("RETURNED 1");
    }

    /** A controller is down when none of its points has a value; one broken sensor is not that. */
    @Test
    void aDeviceIsDownWhenAllItsPointsAre() {
        AlarmRule rule = TestRules.pattern("", new Condition.Untrusted())
                .target(new AlarmRule.Target.EachDevice())
                .rule();
        List<RuleBinding> bindings = RuleBinding.of(rule, model);
        assertThat(bindings).hasSize(2);
        RuleMachine vav = new RuleMachine(bindings.getFirst());

        at(vav, 0, TEMPERATURE, 20);
        at(vav, 0, SETPOINT, 20);
        at(vav, 0, MODE, 2);
        at(vav, 1, TEMPERATURE, 20, Quality.FAULT);
        at(vav, 2, SETPOINT, 20, Quality.DOWN);
        assertThat(listener).isEmpty();
        at(vav, 3, MODE, 2, Quality.DOWN);
        at(vav, 4, MODE, 2);

        assertThat(listener).containsExactly("RAISED 3", "RETURNED 4");
    }
}
