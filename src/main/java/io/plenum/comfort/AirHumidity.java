package io.plenum.comfort;

/**
 * Relative humidity between what humidifying and dehumidifying are designed for: EN 16798-1:2019 Table B.16, 30 to 50 %, 25 to 60 %
 * and 20 to 70 % for the categories I, II and III.
 */
public final class AirHumidity {

    private AirHumidity() {}

    /** @param relative % */
    public static ComfortCategory category(double relative) {
        return relative >= 30 && relative <= 50
                ? ComfortCategory.I
                : relative >= 25 && relative <= 60
                        ? ComfortCategory.II
                        : relative >= 20 && relative <= 70 ? ComfortCategory.III : ComfortCategory.IV;
    }
}
