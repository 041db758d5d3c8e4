package io.plenum.fault;

/** How sure a finding is, in words. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** @param figure 0 to 1 */
    public static Confidence of(double figure) {
        return figure < DayStatus.DECISIVE ? LOW : figure < 0.8 ? MEDIUM : HIGH;
    }
}
