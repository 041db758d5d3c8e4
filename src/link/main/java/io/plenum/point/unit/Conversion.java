package io.plenum.point.unit;

/** From one unit to another: {@code factor · value + shift}. */
public record Conversion(double factor, double shift) {

    public static final Conversion NONE = new Conversion(1, 0);

    public boolean isNone() {
        return factor == 1 && shift == 0;
    }

    public double apply(double value) {
        return isNone() ? value : factor * value + shift;
    }

    /** A difference of two values: 1 K is 1.8 °F, whatever the zero. */
    public double applyToDifference(double difference) {
        return factor * difference;
    }

    /** Back again. */
    public double invert(double value) {
        return isNone() ? value : (value - shift) / factor;
    }

    /** A copy with every value converted; the array itself where there is nothing to convert. */
    public double[] apply(double[] values) {
        if (isNone()) {
            return values;
        }
        double[] converted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = apply(values[i]);
        }
        return converted;
    }
}
