package io.plenum.alarm;

import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRule.Applicability;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.alarm.rule.Condition;
import io.plenum.point.Point;
import java.time.Duration;

/** Rules of all kinds for measuring. */
final class BenchRules {

    private BenchRules() {}

    static AlarmRule rule(Point point, int number) {
        return new AlarmRule(
                0,
                "rule " + number,
                true,
                Priority.values()[number % 4],
                new Target.OnePoint(point.key()),
                condition(point, number),
                Duration.ofSeconds(60L * number),
                Duration.ofSeconds(60),
                0.1,
                new Applicability(false, number % 5 == 4),
                "");
    }

    private static Condition condition(Point point, int number) {
        return switch (point.brickClass()) {
            case "Zone_Air_Temperature_Sensor" -> ofTemperature(number);
            case "Fan_On_Off_Command" ->
                number % 2 == 0 ? new Condition.Mismatch("Fan_On_Off_Status", 0.5) : new Condition.Reported();
            case "Fan_On_Off_Status" -> number % 2 == 0 ? new Condition.State(2 + number) : new Condition.Untrusted();
            default -> new Condition.Limit(17.2 + number * 0.01, 22.8 - number * 0.01);
        };
    }

    private static Condition ofTemperature(int number) {
        return switch (number % 4) {
            case 0 -> new Condition.Deviation("Zone_Air_Heating_Temperature_Setpoint", 5);
            case 1 -> new Condition.Rate(30);
            case 2 ->
                new Condition.Expression(
                        "value > Zone_Air_Heating_Temperature_Setpoint + 5 and Fan_On_Off_Status == 1 or value < 15");
            default -> new Condition.Limit(16.0, 24.0);
        };
    }
}
