package io.plenum.energy.hours;

/**
 * How much of a figure was measured. Hours of several meters count each.
 *
 * @param measured hours whose energy was read from a register, or from a power that was known nearly all the time
 * @param estimated hours that lie in a gap and were filled
 * @param missing hours of which nothing is known: they are in no sum
 */
public record DataShare(int measured, int estimated, int missing) {

    public static final DataShare NONE = new DataShare(0, 0, 0);

    /** Figures of two periods are compared where at least this share of the hours of each is known. */
    private static final double COMPARABLE = 0.9;

    public int hours() {
        return measured + estimated + missing;
    }

    /** Share of the hours that were measured, 0 to 1; 0 where there are none. */
    public double measuredShare() {
        return hours() == 0 ? 0 : measured / (double) hours();
    }

    /** Share of the hours that are known, measured or estimated. */
    public double knownShare() {
        return hours() == 0 ? 0 : (measured + estimated) / (double) hours();
    }

    /** Whether a sum over these hours may stand beside another. */
    public boolean isComparable() {
        return hours() > 0 && knownShare() >= COMPARABLE;
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return measured + estimated > 0;
    }

    public DataShare plus(DataShare other) {
        return new DataShare(measured + other.measured, estimated + other.estimated, missing + other.missing);
    }
}
