package io.plenum.control.loop;

/**
 * How a set point is trimmed and how it responds (ASHRAE Guideline 36, 5.1.14.2), in the unit of the set point. Trim and respond have
 * opposite signs.
 *
 * @param initial where it begins, and where it returns when the machine is off
 * @param least it never goes below
 * @param most it never goes above
 * @param trim added in each period
 * @param respond for each request beyond those that are ignored
 * @param mostRespond of one period, with the sign of {@code respond}
 * @param delaySeconds after the machine has started
 * @param periodSeconds between two steps
 * @param ignored requests that change nothing
 */
public record ResetLimits(
        double initial,
        double least,
        double most,
        double trim,
        double respond,
        double mostRespond,
        double delaySeconds,
        double periodSeconds,
        int ignored) {

    /**
     * The figures of a kind.
     *
     * @throws IllegalArgumentException for a kind that resets nothing
     */
    public static ResetLimits of(LoopKind kind) {
        return switch (kind) {
            case STATIC_PRESSURE_RESET -> new ResetLimits(120, 25, 250, -12, 15, 32, 600, 120, 2);
            // One request less is ignored than there, and answered by half as much again: one zone that is 2 K too warm
            // is discomfort already.
            case SUPPLY_TEMPERATURE_RESET -> new ResetLimits(18, 12, 18, 0.1, -0.3, -1, 600, 120, 1);
            case HOT_WATER_RESET -> new ResetLimits(70, 40, 70, -1, 2, 4, 600, 300, 2);
            case CHILLED_WATER_RESET -> new ResetLimits(7, 7, 12, 0.2, -0.3, -0.7, 900, 300, 1);
            default -> throw new IllegalArgumentException(kind + " resets nothing");
        };
    }

    /** The same with other bounds; the initial value stays within them. */
    public ResetLimits within(double low, double high) {
        return new ResetLimits(
                Math.clamp(initial, low, high),
                low,
                high,
                trim,
                respond,
                mostRespond,
                delaySeconds,
                periodSeconds,
                ignored);
    }
}
