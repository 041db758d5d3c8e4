package io.plenum.energy;

import java.util.Arrays;

/** What a power can be, told by the others of its meter. */
public final class PlausiblePower {

    /** Above this many times of what nine in ten of the powers stay below nothing is true, unless a building's main may always have it. */
    private static final double NEVER = 50;

    private static final double ALWAYS = 1000;
    private static final double QUANTILE = 0.9;
    private static final double NEARLY_ALL = 0.9;
    private static final int LEAST = 6;

    private PlausiblePower() {}

    /** The most that is true, either way, kW. @param powers kW, NaN where unknown */
    public static double most(double[] powers) {
        double[] sizes = Arrays.stream(powers)
                .map(Math::abs)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int at = (int) Math.min(QUANTILE * sizes.length, sizes.length - 2.0);
        return Math.max(ALWAYS, at < 0 ? 0 : NEVER * sizes[at]);
    }

    /**
     * Whether they are below zero nearly all the time: a meter behind photovoltaics is at noon, but never day and night.
     *
     * @param powers of a day or more, NaN where unknown
     */
    public static boolean isSwapped(double[] powers) {
        return isSwapped(
                Arrays.stream(powers).filter(power -> power < 0).count(),
                Arrays.stream(powers).filter(power -> power > 0 || power < 0).count());
    }

    /** @param against steps the wrong way. @param all steps that are not zero */
    public static boolean isSwapped(long against, long all) {
        return all >= LEAST && against >= NEARLY_ALL * all;
    }
}
