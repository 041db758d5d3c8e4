package io.plenum.energy.model;

import java.util.Arrays;

/**
 * Takes readings out that are none: a meter that stands still for hours, and an outage that shows as zeros in a building that never uses
 * nothing. They become missing, which is said, and are not filled in.
 */
final class Screening {

    /** So many equal readings in a row are a meter that stands still. */
    private static final int STILL = 6;

    /** Where more of the hours than this are zero, zero is a reading like any other: a heat meter in summer. */
    private static final double OFTEN = 0.02;

    private Screening() {}

    static Hours of(Hours hours) {
        double[] kept = hours.energy().clone();
        boolean zeroIsUsual = zeros(kept) > OFTEN * kept.length;
        int from = 0;
        while (from < kept.length) {
            int to = from + 1;
            while (to < kept.length && kept[to] == kept[from]) {
                to++;
            }
            boolean zero = kept[from] == 0;
            if (zero ? !zeroIsUsual : to - from >= STILL) {
                Arrays.fill(kept, from, to, Double.NaN);
            }
            from = to;
        }
        return hours.with(kept);
    }

    private static int zeros(double[] energy) {
        int zeros = 0;
        for (double one : energy) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros;
    }
}
