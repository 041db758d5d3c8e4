package io.plenum.alarm.rest;

import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.Condition;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody sends it; what may be left out has a plain default.
 *
 * @param enabled true where left out
 * @param onDelay ISO-8601 ({@code PT10M}) or seconds, nothing where left out, as {@code offDelay}
 * @param deadband 0 where left out
 */
record RuleBody(
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable Priority priority,
        AlarmRule.@Nullable Target target,
        @Nullable Condition condition,
        @Nullable Duration onDelay,
        @Nullable Duration offDelay,
        @Nullable Double deadband,
        AlarmRule.@Nullable Applicability applicability,
        @Nullable String advice) {

    AlarmRule rule(long id) {
        return new AlarmRule(
                id,
                RequestProblem.present("name", name).strip(),
                enabled == null || enabled,
                RequestProblem.present("priority", priority),
                RequestProblem.present("target", target),
                RequestProblem.present("condition", condition),
                onDelay == null ? Duration.ZERO : onDelay,
                offDelay == null ? Duration.ZERO : offDelay,
                deadband == null ? 0 : deadband,
                applicability == null ? AlarmRule.Applicability.ALWAYS : applicability,
                advice == null ? "" : advice.strip());
    }
}
