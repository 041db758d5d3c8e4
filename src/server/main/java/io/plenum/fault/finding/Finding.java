package io.plenum.fault.finding;

import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found on one piece of equipment, and how it went on.
 *
 * @param subject key of the equipment, or of a controller
 * @param confidence 0 to 1
 * @param since the first minute at fault
 * @param seen the last minute at fault
 * @param ended when it was gone, null while it is not
 * @param faultMinutes minutes at fault in all
 * @param cleanMinutes minutes since then that could be judged and showed no fault
 * @param kilowattHours what it has wasted, 0 where that cannot be told
 * @param discomfort kelvin hours in which its room was outside its set points
 * @param numbers the middle values of what the rule reads, in its latest times at fault, in the units of {@link Quantity}
 * @param points keys of the points behind them
 * @param answeredBy who dismissed it
 * @param reason why it was dismissed; empty unless it was
 */
public record Finding(
        long id,
        String subject,
        String rule,
        FindingState state,
        double confidence,
        WastedEnergy energy,
        Instant since,
        Instant seen,
        @Nullable Instant ended,
        int faultMinutes,
        int cleanMinutes,
        double kilowattHours,
        double discomfort,
        Map<Quantity, Double> numbers,
        Map<Quantity, String> points,
        @Nullable String answeredBy,
        String reason) {

    /** Whether it may still change. */
    public boolean living() {
        return ended == null;
    }
}
