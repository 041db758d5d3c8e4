package io.plenum.energy.meter;

/**
 * Where registers come to their end: decimal counters at 10⁴ to 10¹², binary ones at 2¹⁶, 2³¹ and 2³², read in whole units, tenths, hundredths
 * or thousandths. Signed counters go on from the least number there is: 2 147 483.647 + 0.001 is −2 147 483.648 (two's complement, as
 * Modbus and M-Bus meters send it).
 */
final class RegisterEnd {

    private static final double[] SIZES = {1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 0x1p16, 0x1p31, 0x1p32};
    private static final double[] SIGNED = {0x1p16, 0x1p32};
    private static final double[] SCALES = {1, 0.1, 0.01, 0.001};

    /** How near to its end a register must have been, and how near to its beginning it must be. */
    private static final double NEAR = 0.05;

    private RegisterEnd() {}

    /**
     * @param before the last value
     * @param after a lower value
     * @return how much a register that went round counts in all; 0 where it cannot have done so
     */
    static double between(double before, double after) {
        double best = 0;
        for (double scale : SCALES) {
            for (double size : SIZES) {
                best = nearer(best, size * scale, before, after, 0);
            }
            for (double size : SIGNED) {
                best = nearer(best, size * scale, before, after, size * scale / 2);
            }
        }
        return best;
    }

    /** Of two ends the one that leaves less to have flowed. */
    private static double nearer(double best, double size, double before, double after, double offset) {
        boolean atEnd = before + offset >= (1 - NEAR) * size && before + offset < size;
        boolean atBegin = after + offset >= 0 && after + offset <= NEAR * size;
        return atEnd && atBegin && (best == 0 || size < best) ? size : best;
    }
}
