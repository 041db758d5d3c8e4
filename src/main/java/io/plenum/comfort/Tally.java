package io.plenum.comfort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Occupied hours, added up.
 *
 * @param occupied hours in which people were there
 * @param judged of these, those whose temperature was measured
 * @param good of the judged ones, those with temperature and (where measured) carbon dioxide of category II or better
 * @param thermal judged hours by the category of the vote, or of the adaptive limits where these decide
 * @param airHours hours whose carbon dioxide was measured
 * @param air these by category
 * @param humidHours hours whose humidity was measured
 * @param dry of these, hours below 25 %
 * @param damp hours above 60 %
 * @param warm kelvin hours above the range of ISO 7730
 * @param cold kelvin hours below it, positive
 * @param excess ppm·h of carbon dioxide beyond 800 ppm above outdoors
 */
public record Tally(
        int occupied,
        int judged,
        int good,
        Map<ComfortCategory, Integer> thermal,
        int airHours,
        Map<ComfortCategory, Integer> air,
        int humidHours,
        int dry,
        int damp,
        double warm,
        double cold,
        double excess) {

    public static final Tally NONE = new Tally(0, 0, 0, Map.of(), 0, Map.of(), 0, 0, 0, 0, 0, 0);

    /** Percentage of the judged hours that were good; NaN where none was judged. */
    public double score() {
        return judged == 0 ? Double.NaN : 100.0 * good / judged;
    }

    /** K·h outside the range of ISO 7730, warm and cold together. */
    public double kelvinHours() {
        return warm + cold;
    }

    /** Percentage of the judged hours in a category. */
    public double share(ComfortCategory category) {
        return judged == 0 ? 0 : 100.0 * thermal.getOrDefault(category, 0) / judged;
    }

    public static Tally sum(List<Tally> parts) {
        return parts.stream().reduce(NONE, Tally::plus);
    }

    private Tally plus(Tally other) {
        return new Tally(
                occupied + other.occupied,
                judged + other.judged,
                good + other.good,
                together(thermal, other.thermal),
                airHours + other.airHours,
                together(air, other.air),
                humidHours + other.humidHours,
                dry + other.dry,
                damp + other.damp,
                warm + other.warm,
                cold + other.cold,
                excess + other.excess);
    }

    private static Map<ComfortCategory, Integer> together(
            Map<ComfortCategory, Integer> one, Map<ComfortCategory, Integer> other) {
        Map<ComfortCategory, Integer> sum = new EnumMap<>(ComfortCategory.class);
        one.forEach((category, hours) -> sum.merge(category, hours, Integer::sum));
        other.forEach((category, hours) -> sum.merge(category, hours, Integer::sum));
        return sum;
    }
}
