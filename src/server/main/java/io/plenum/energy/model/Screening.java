package io.plenum.energy.model;

import java.util.Arrays;

/**
 * Takes readings out that are none: a meter that tells the very same for a day and longer. They become missing, which is said, and are not
 * filled in. Nothing used is a reading like any other: whether a meter that reads zero is stuck can only be told by the meters around it,
 * and whoever reads them knows ({@code EnergyQuality}).
 */
public final class Screening {

    /** So many equal readings in a row are a meter that stands still: a night's base load may well be told as even for less. */
    private static final int STILL = 24;

    /** Where more of the hours than this are as even, the use itself is. */
    private static final double OFTEN = 0.5;

    private Screening() {}

    public static MeterHours of(MeterHours hours) {
        double[] kept = hours.energy().clone();
        int even = 0;
        for (int from = 0; from < kept.length; from = end(hours.energy(), from)) {
            int to = end(hours.energy(), from);
            if (to - from >= STILL && kept[from] != 0) {
                Arrays.fill(kept, from, to, Double.NaN);
                even += to - from;
            }
        }
        return even > OFTEN * kept.length ? hours : hours.with(kept);
    }

    private static int end(double[] energy, int from) {
        int to = from + 1;
        while (to < energy.length && energy[to] == energy[from]) {
            to++;
        }
        return to;
    }
}
