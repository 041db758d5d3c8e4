package io.plenum.energy;

/** How an amount of energy came to be known; the later constant is the worse. */
public enum EnergyQuality {
    /** Read from a register, or from a power that was known nearly all the time. */
    MEASURED,
    /** Some of it lies in a gap and was shared out over it, or taken from the days around. */
    ESTIMATED,
    /** Nothing is known. */
    MISSING;

    public EnergyQuality worse(EnergyQuality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
