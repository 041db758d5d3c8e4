package io.plenum.comfort;

/** By how people dress; told by the running mean of the outdoor temperature. */
public enum ClothingSeason {
    WINTER,
    BETWEEN,
    SUMMER;

    /** People heat below 10 °C and cool above 15 °C: EN 16798-1:2019 Annex B.2.2 for the seasons of its figures. */
    public static ClothingSeason of(double runningMean) {
        return runningMean < 10 ? WINTER : runningMean > 15 ? SUMMER : BETWEEN;
    }

    /** Where no outdoor temperature is known: by the month of the northern half of the earth. */
    public static ClothingSeason ofMonth(int month) {
        return month >= 6 && month <= 8 ? SUMMER : month <= 3 || month >= 11 ? WINTER : BETWEEN;
    }
}
