package io.plenum.comfort;

/**
 * Carbon dioxide above outdoor air as a measure of the fresh air that people get: EN 16798-1:2019 Annex B.3, defaults for people who
 * give off 20 l of it an hour, 550, 800 and 1350 ppm for the categories I, II and III. National annexes may differ.
 */
public final class CarbonDioxide {

    /** ppm above outdoors up to which air is good: category II. */
    public static final double GOOD = 800;

    private CarbonDioxide() {}

    /** @param above ppm above outdoor air */
    public static ComfortCategory category(double above) {
        return above <= 550
                ? ComfortCategory.I
                : above <= GOOD ? ComfortCategory.II : above <= 1350 ? ComfortCategory.III : ComfortCategory.IV;
    }
}
