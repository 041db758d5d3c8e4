package io.plenum.comfort;

/**
 * Relative humidity between what humidifying and dehumidifying are designed for: EN 16798-1:2019 clause 6.5 with the defaults of its
 * informative Annex B.3.3, 30 to 50 %, 25 to 60 % and 20 to 70 % for the categories I, II and III, as in EN 15251 before it. National
 * annexes may ask for more: DIN EN 16798-1:2022-03 humidifies to 40 % and 30 % in the categories I and II. The standard sets no
 * limit for rooms without humidifier or dehumidifier, so that this never makes an hour bad.
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
