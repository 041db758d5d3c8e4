package io.plenum.fault.finding;

import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one rule could judge a piece of equipment over its latest days.
 *
 * @param days of which something is known
 * @param evaluated days on which it could decide for long enough
 * @param last the latest of these, null without any
 * @param reason why it could not be evaluated on any of them; null where it was on one at least
 * @param missing the points behind the reason
 */
public record RuleStatus(
        String rule,
        int days,
        int evaluated,
        @Nullable LocalDate last,
        @Nullable NotEvaluable reason,
        Set<Quantity> missing) {}
