package io.plenum.modbus.address;

import java.math.BigDecimal;

/**
 * How the number in the registers becomes the value: {@code number · scale + offset}. Whole numbers are scaled in decimal, so that 2301
 * by 0.1 is 230.1 and nothing beside it.
 */
public record Scaling(BigDecimal scale, BigDecimal offset) {

    public static final Scaling NONE = new Scaling(BigDecimal.ONE, BigDecimal.ZERO);

    double apply(BigDecimal number) {
        return number.multiply(scale).add(offset).doubleValue();
    }

    double apply(double number) {
        boolean same = scale.compareTo(BigDecimal.ONE) == 0 && offset.signum() == 0;
        return same ? number : number * scale.doubleValue() + offset.doubleValue();
    }

    /** The floating-point number that becomes this value. */
    double unscaled(double value) {
        boolean same = scale.compareTo(BigDecimal.ONE) == 0 && offset.signum() == 0;
        return same ? value : (value - offset.doubleValue()) / scale.doubleValue();
    }
}
