package io.plenum.link.command;

import io.plenum.point.PointId;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway may write, whatever it is ordered. Kept on its disk; without one it writes nothing. Releases are always allowed.
 *
 * @param revision another one whenever something has changed
 * @param readOnly nothing is written at all
 * @param limits of the points that are opened; nothing is written to others
 */
public record CommandPolicy(long revision, boolean readOnly, Map<PointId, PointLimits> limits) {

    /** Before the server has said anything. */
    public static final CommandPolicy NOTHING = new CommandPolicy(0, true, Map.of());

    /**
     * Limits of one point.
     *
     * @param low in the unit of the point; null where it has none
     * @param interval between two writes of different values
     * @param longest from now to the end of a lease
     */
    public record PointLimits(
            @Nullable Double low, @Nullable Double high, Duration interval, Duration longest) {}

    public CommandPolicy {
        limits = Map.copyOf(limits);
    }
}
