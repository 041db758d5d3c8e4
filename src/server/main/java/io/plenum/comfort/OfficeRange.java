package io.plenum.comfort;

/**
 * Operative temperatures of offices: ISO 7730:2005 Table A.5 (1.2 met): 24.5 ± 1.0, 1.5 and 2.5 °C in summer (0.5 clo), 22 ± 1, 2 and
 * 3 °C in winter (1.0 clo), for the categories A, B and C. Between the seasons it reaches from winter's least to summer's most.
 *
 * @param low °C
 * @param high °C
 */
public record OfficeRange(double low, double high) {

    /** Of ISO 7730. */
    public enum Category {
        A(1, 1),
        B(1.5, 2),
        C(2.5, 3);

        private final double summer;
        private final double winter;

        Category(double summer, double winter) {
            this.summer = summer;
            this.winter = winter;
        }
    }

    public static OfficeRange of(ClothingSeason season, Category category) {
        double low = season == ClothingSeason.SUMMER ? 24.5 - category.summer : 22 - category.winter;
        double high = season == ClothingSeason.WINTER ? 22 + category.winter : 24.5 + category.summer;
        return new OfficeRange(low, high);
    }

    /** Kelvin outside: negative where it is too cold, positive where it is too warm. */
    public double off(double temperature) {
        return temperature < low ? temperature - low : temperature > high ? temperature - high : 0;
    }
}
