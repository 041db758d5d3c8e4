package io.plenum.alarm.rule;

import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.point.PointCatalog;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses rules that make no sense, naming the field. */
final class RuleCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADVICE = 4000;
    /** Connections speak of certificates from then on. */
    private static final int MOST_DAYS = 30;

    private static final Duration LONGEST_DELAY = Duration.ofDays(7);

    private final PointCatalog catalog;

    RuleCheck(PointCatalog catalog) {
        this.catalog = catalog;
    }

    void check(AlarmRule rule) {
        text("name", rule.name());
        require(rule.name().length() <= LONGEST_NAME, "name", "alarm.problem.long", LONGEST_NAME);
        require(rule.advice().length() <= LONGEST_ADVICE, "advice", "alarm.problem.long", LONGEST_ADVICE);
        delay("onDelay", rule.onDelay());
        delay("offDelay", rule.offDelay());
        require(rule.deadband() >= 0 && Double.isFinite(rule.deadband()), "deadband", "alarm.problem.not-negative");
        target(rule.target(), rule.condition());
        condition(rule.condition());
    }

    private static void delay(String field, Duration delay) {
        boolean fits = !delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0;
        require(fits, field, "alarm.problem.delay", LONGEST_DELAY.toDays());
    }

    private void target(Target target, Condition condition) {
        switch (target) {
            case Target.OnePoint one -> {
                text("target.point", one.point());
                require(catalog.byKey(one.point()) != null, "target.point", "alarm.problem.point", one.point());
            }
            case Target.Pattern pattern -> text("target.pointClass", pattern.pointClass());
            case Target.EachDevice each -> silence(condition);
            case Target.EachConnection each -> silence(condition);
            case Target.EachGateway each -> {
                // The condition says it, below.
            }
            case Target.EachWritable each -> {
                // As above.
            }
        }
        require(
                isOfGateway(condition) == target instanceof Target.EachGateway,
                "condition.kind",
                "alarm.problem.gateway");
        require(
                isOfCommand(condition) == target instanceof Target.EachWritable,
                "condition.kind",
                "alarm.problem.command");
    }

    private static boolean isOfGateway(Condition condition) {
        return condition instanceof Condition.GatewaySilent
                || condition instanceof Condition.BufferFull
                || condition instanceof Condition.CertificateEnds;
    }

    private static boolean isOfCommand(Condition condition) {
        return condition instanceof Condition.ScheduleMissed || condition instanceof Condition.OverrideStays;
    }

    private static void silence(Condition condition) {
        require(condition instanceof Condition.Untrusted, "condition.kind", "alarm.problem.silence");
    }

    private static void condition(Condition condition) {
        switch (condition) {
            case Condition.Limit limit -> limits(limit.low(), limit.high());
            case Condition.Deviation deviation -> {
                text("condition.setpointClass", deviation.setpointClass());
                positive("condition.by", deviation.by());
            }
            case Condition.Rate rate -> positive("condition.perHour", rate.perHour());
            case Condition.Mismatch mismatch -> {
                text("condition.statusClass", mismatch.statusClass());
                boolean fits = mismatch.by() >= 0 && Double.isFinite(mismatch.by());
                require(fits, "condition.by", "alarm.problem.not-negative");
            }
            case Condition.Expression expression -> expression(expression.text());
            case Condition.State state -> {}
            case Condition.Untrusted untrusted -> {}
            case Condition.Reported reported -> {}
            case Condition.GatewaySilent silent -> {}
            case Condition.BufferFull full -> {}
            case Condition.ScheduleMissed missed -> {}
            case Condition.OverrideStays stays -> {}
            case Condition.CertificateEnds ends ->
                require(ends.days() > 0 && ends.days() <= MOST_DAYS, "condition.days", "alarm.problem.days", MOST_DAYS);
        }
    }

    private static void limits(@Nullable Double low, @Nullable Double high) {
        require(low != null || high != null, "condition.high", "alarm.problem.limit");
        require(low == null || Double.isFinite(low), "condition.low", "web.expected.number");
        require(high == null || Double.isFinite(high), "condition.high", "web.expected.number");
        require(low == null || high == null || low < high, "condition.low", "alarm.problem.limits");
    }

    private static void expression(@Nullable String text) {
        text("condition.text", text);
        try {
            Formula.parse(String.valueOf(text));
        } catch (FormulaProblem problem) {
            throw RequestProblem.of("condition.text", problem.key(), problem.column(), problem.found());
        }
    }

    private static void positive(String field, double value) {
        require(value > 0 && Double.isFinite(value), field, "alarm.problem.positive");
    }

    private static void text(String field, @Nullable String text) {
        require(text != null && !text.isBlank(), field, "web.expected.present");
    }

    private static void require(boolean fits, String field, String text, Object... arguments) {
        if (!fits) {
            throw RequestProblem.of(field, text, arguments);
        }
    }
}
