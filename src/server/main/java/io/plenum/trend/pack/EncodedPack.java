package io.plenum.trend.pack;

import java.util.Arrays;

/**
 * A pack as it is stored: each number in the smallest form that gives it back bit by bit.
 *
 * @param millis whether times are whole milliseconds after the first
 * @param form of the values
 * @param divisor of values that are stored as whole numbers
 */
record EncodedPack(Pack pack, boolean millis, Form form, int divisor) {

    /** The least that a sample takes: a time and a small number. */
    static final int LEAST_BYTES = 6;

    private static final int[] DIVISORS = {1, 10, 100, 1000, 10_000};
    private static final long MILLI = 1000;

    /** A column for values. */
    enum Form {
        SMALL(2),
        WHOLE(4),
        SINGLE(4),
        DOUBLE(8);

        private final int bytes;

        Form(int bytes) {
            this.bytes = bytes;
        }
    }

    static EncodedPack of(Pack pack) {
        boolean millis = Arrays.stream(pack.times()).allMatch(time -> (time - pack.times()[0]) % MILLI == 0);
        for (Form form : new Form[] {Form.SMALL, Form.WHOLE}) {
            for (int divisor : DIVISORS) {
                if (isWhole(pack.values(), divisor, form == Form.SMALL ? Short.MAX_VALUE : Integer.MAX_VALUE)) {
                    return new EncodedPack(pack, millis, form, divisor);
                }
            }
        }
        boolean single = Arrays.stream(pack.values()).allMatch(value -> same((float) value, value));
        return new EncodedPack(pack, millis, single ? Form.SINGLE : Form.DOUBLE, 1);
    }

    private static boolean isWhole(double[] values, double divisor, int most) {
        for (double value : values) {
            double whole = Math.rint(value * divisor);
            if (!(Math.abs(whole) <= most) || !same(whole / divisor, value)) {
                return false;
            }
        }
        return true;
    }

    /** Minus zero is not zero, and one that is no number is itself. */
    private static boolean same(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    int size() {
        return pack.size();
    }

    int bytesEach() {
        return (millis ? 4 : 8) + form.bytes + (pack.statuses() == null ? 0 : 2);
    }

    /** As a whole number, where the form is one. */
    long whole(int index) {
        return Math.round(pack.values()[index] * divisor);
    }

    /** After the first, in the unit of the times. */
    long offset(int index) {
        long micros = pack.times()[index] - pack.times()[0];
        return millis ? micros / MILLI : micros;
    }
}
