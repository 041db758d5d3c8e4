package io.plenum.comfort;

import org.jspecify.annotations.Nullable;

/**
 * A predicted mean vote, or why there is none.
 *
 * @param value from -2 to +2; NaN where there is none
 * @param limit of ISO 7730 that is passed; null where none is, or something is not known
 * @param above whether it is passed upwards; false without a limit
 */
public record Vote(double value, @Nullable VoteLimit limit, boolean above) {

    static Vote of(double value) {
        VoteLimit limit = VoteLimit.VOTE.isPassed(value) ? VoteLimit.VOTE : null;
        return limit == null ? new Vote(value, null, false) : beyond(limit, value);
    }

    static Vote beyond(VoteLimit limit, double figure) {
        return new Vote(Double.NaN, limit, figure > limit.high());
    }

    /**
     * By the vote; a vote beyond ±2 and air beyond 10 to 30 °C are outside all categories without a number. Null where nothing can be told.
     */
    public @Nullable ComfortCategory category() {
        if (limit == VoteLimit.VOTE || limit == VoteLimit.AIR_TEMPERATURE) {
            return ComfortCategory.OUTSIDE;
        }
        return Double.isNaN(value) ? null : Fanger.category(value);
    }

    /** Whether people are too warm rather than too cold; only where there is a category. */
    public boolean isWarm() {
        return limit == null ? value > 0 : above;
    }
}
