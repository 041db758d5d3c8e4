package io.plenum.upkeep;

/**
 * A figure that says how worn a piece of equipment is, corrected for load. Its texts are {@code condition.KEY}, what it says
 * {@code condition.KEY.says}, the parts that are needed {@code condition.KEY.parts} and what is to be done {@code
 * condition.KEY.checklist}, both with semicolons between.
 *
 * @param key stable, such as {@code filter-resistance}
 * @param unit as the units of points are written; "1" for a ratio
 * @param limit where the equipment is due, in that unit
 * @param rising true where wear raises the figure towards its limit, false where it lowers it
 * @param typicalDays how long such equipment usually takes from new to its limit, days
 * @param typicalSpread standard deviation of the logarithm of that time from one piece to the next
 */
public record ConditionKind(
        String key, String unit, double limit, boolean rising, double typicalDays, double typicalSpread) {}
