package io.plenum.fault.selftest;

import io.plenum.fault.Quantity;
import io.plenum.fault.selftest.laid.TestedFault;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fault of one size, begun on one day.
 *
 * @param subject key of the equipment
 * @param size in the unit of the fault
 * @param day local day at whose midnight it begins; it is watched for {@link #DAYS} days
 * @param minutes from its beginning until it would have been shown; null where it would not
 * @param rule that would have found it first; null where none
 * @param reason why it could not be tested; null where it could
 * @param missing points that the fault, or the rules that look for it, lack
 */
public record SelfTestResult(
        String subject,
        TestedFault fault,
        double size,
        LocalDate day,
        SelfTestOutcome outcome,
        @Nullable Integer minutes,
        @Nullable String rule,
        @Nullable SelfTestReason reason,
        Set<Quantity> missing) {

    /** For so long a fault is watched. */
    public static final int DAYS = 3;
}
