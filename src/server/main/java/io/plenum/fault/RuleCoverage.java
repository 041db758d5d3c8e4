package io.plenum.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one rule could judge one day. A rule that could not be evaluated has found nothing, and nothing follows from that.
 *
 * @param judged minutes on which it could decide
 * @param reason why it could not be evaluated; null where it was
 * @param missing the points behind the reason, empty where it is not points
 */
public record RuleCoverage(
        FaultRule rule, int judged, @Nullable NotEvaluable reason, Set<Quantity> missing) {

    public boolean evaluated() {
        return reason == null;
    }
}
