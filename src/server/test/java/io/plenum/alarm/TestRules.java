package io.plenum.alarm;

import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.Condition;
import java.time.Duration;

/** Rules for tests, each with what it does not say left at its plainest. */
public record TestRules(AlarmRule rule) {

    public static TestRules pattern(String pointClass, Condition condition) {
        return new TestRules(new AlarmRule(
                1,
                "rule",
                true,
                Priority.MEDIUM,
                new AlarmRule.Target.Pattern(pointClass, null),
                condition,
                Duration.ZERO,
                Duration.ZERO,
                0,
                AlarmRule.Applicability.ALWAYS,
                ""));
    }

    TestRules id(long id) {
        return copy(
                id,
                rule.priority(),
                rule.target(),
                rule.onDelay(),
                rule.offDelay(),
                rule.deadband(),
                rule.applicability());
    }

    public TestRules priority(Priority priority) {
        return copy(
                rule.id(),
                priority,
                rule.target(),
                rule.onDelay(),
                rule.offDelay(),
                rule.deadband(),
                rule.applicability());
    }

    public TestRules target(AlarmRule.Target target) {
        return copy(
                rule.id(),
                rule.priority(),
                target,
                rule.onDelay(),
                rule.offDelay(),
                rule.deadband(),
                rule.applicability());
    }

    public TestRules delays(Duration on, Duration off) {
        return copy(rule.id(), rule.priority(), rule.target(), on, off, rule.deadband(), rule.applicability());
    }

    public TestRules deadband(double deadband) {
        return copy(
                rule.id(),
                rule.priority(),
                rule.target(),
                rule.onDelay(),
                rule.offDelay(),
                deadband,
                rule.applicability());
    }

    public TestRules when(boolean occupied, boolean running) {
        return copy(
                rule.id(),
                rule.priority(),
                rule.target(),
                rule.onDelay(),
                rule.offDelay(),
                rule.deadband(),
                new AlarmRule.Applicability(occupied, running));
    }

    private TestRules copy(
            long id,
            Priority priority,
            AlarmRule.Target target,
            Duration on,
            Duration off,
            double deadband,
            AlarmRule.Applicability applicability) {
        return new TestRules(new AlarmRule(
                id,
                rule.name(),
                true,
                priority,
                target,
                rule.condition(),
                on,
                off,
                deadband,
                applicability,
                rule.advice()));
    }
}
