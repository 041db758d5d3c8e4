package io.plenum.fault.selftest;

import io.plenum.fault.Quantity;
import io.plenum.fault.selftest.laid.TestedFault;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fault in one size at a unit over the days that are kept.
 *
 * @param tested days on which it could be tested
 * @param noticed of these, with at least medium confidence
 * @param doubtful of these, with low confidence only
 * @param minutes until it was noticed: the middle of the days; null where it never was
 * @param rule that noticed it first on most days; null where none did
 * @param untested days on which it could not be tested
 * @param reason why not, on most of them; null where there are none
 * @param missing points that were lacking on the last day
 */
public record SizeSummary(
        String subject,
        TestedFault fault,
        double size,
        int tested,
        int noticed,
        int doubtful,
        @Nullable Double minutes,
        @Nullable String rule,
        int untested,
        @Nullable SelfTestReason reason,
        Set<Quantity> missing) {

    /** Whether it was noticed on half of the days at least. */
    boolean isMostlyNoticed() {
        return tested > 0 && 2 * noticed >= tested;
    }
}
