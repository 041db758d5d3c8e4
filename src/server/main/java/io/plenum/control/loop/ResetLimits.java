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
