package io.plenum.tabular.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers that programs write where they have no value, such as −9999: found in the values of one point over a whole file. Such a number
 * counts as one only where everything else the point ever said is far from it; a register can truly read 9999.
 */
public final class NoDataCodes {

    private static final Set<Double> KNOWN = Set.of(
            -99.0,
            -99.9,
            -99.99,
            99.9,
            99.99,
            -999.0,
            999.0,
            -999.9,
            999.9,
            -999.99,
            -9999.0,
            9999.0,
            -9999.9,
            9999.9,
            -9999.99,
            -99999.0,
            99999.0,
            -999999.0,
            999999.0,
            -9999999.0,
            9999999.0,
            99999999.0,
            999999999.0,
            -32768.0,
            32767.0,
            65535.0,
            65534.0,
            -3276.8,
            3276.7,
            6553.5,
            -327.68,
            327.67,
            655.35,
            -2147483648.0,
            2147483647.0,
            4294967295.0);
    private static final double LEAST = 99;
    /** No quantity of a building is as large; the largest floats of 32 and 64 bits stand for "none". */
    private static final double ENDLESS = 1e20;
    /** A code is so many times farther from nothing than anything else that was measured. */
    private static final double FAR = 4;

    private final Map<Double, Long> candidates = new HashMap<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private long others;

    public void add(double value) {
        if (Math.abs(value) >= LEAST && KNOWN.contains(value)) {
            candidates.merge(value, 1L, Long::sum);
        } else if (Math.abs(value) < ENDLESS) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            others++;
        }
    }

    /** The codes among this point's values. */
    public Set<Double> found() {
        Set<Double> codes = new TreeSet<>();
        for (double candidate : candidates.keySet()) {
            if (others > 0 && isFar(candidate)) {
                codes.add(candidate);
            }
        }
        return codes;
    }

    private boolean isFar(double code) {
        double reach = Math.max(Math.abs(least), Math.abs(most));
        boolean negativeAmongPositive = code <= -99 && least >= 0;
        return negativeAmongPositive
                || (Math.abs(code) >= FAR * Math.max(reach, 1) && Math.abs(code) >= 900)
                || (Math.abs(code) >= FAR * Math.max(reach, 5) && Math.abs(code) >= 99);
    }

    /** Whether a number is no measurement of anything. */
    public static boolean isEndless(double value) {
        return !(Math.abs(value) < ENDLESS);
    }
}
