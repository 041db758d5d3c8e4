package io.plenum.comfort;

/**
 * Categories of the indoor environment, EN 16798-1:2019 clause 6 and Table 4: I high, II medium (the one to design for), III
 * moderate, IV low; beyond all of them is {@link #OUTSIDE}.
 */
public enum ComfortCategory {
    I,
    II,
    III,
    IV,
    OUTSIDE;

    /** Whether it is what a building is designed for, or better. */
    public boolean isGood() {
        return compareTo(II) <= 0;
    }

    public ComfortCategory worse(ComfortCategory other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
