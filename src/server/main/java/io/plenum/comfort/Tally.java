package io.plenum.comfort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Occupied hours, added up.
 *
 * @param occupied hours in which people were there
 * @param judged of these, those whose temperature was measured and can be judged
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
 * @param beyond occupied hours with a temperature for which ISO 7730 gives no vote, by the limit that is passed; air beyond 10 to 30 °C and
 *     a vote beyond ±2 are judged as outside all categories, the others are not judged
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
        double excess,
        Map<VoteLimit, Integer> beyond) {

    public static final Tally NONE = new Tally(0, 0, 0, Map.of(), 0, Map.of(), 0, 0, 0, 0, 0, 0, Map.of());

    /** Percentage of the judged hours that were good; NaN where none was judged. */
    public double score() {
        return judged == 0 ? Double.NaN : 100.0 * good / judged;
    }

    /** K·h outside the range of ISO 7730, warm and cold together. */
    public double kelvinHours() {
        return warm + cold;
    }

    /** Hours for which ISO 7730 gives no vote. */
    public int withoutVote() {
        return beyond.values().stream().mapToInt(Integer::intValue).sum();
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
                together(ComfortCategory.class, thermal, other.thermal),
                airHours + other.airHours,
                together(ComfortCategory.class, air, other.air),
                humidHours + other.humidHours,
                dry + other.dry,
                damp + other.damp,
                warm + other.warm,
                cold + other.cold,
                excess + other.excess,
                together(VoteLimit.class, beyond, other.beyond));
    }

    private static <K extends Enum<K>> Map<K, Integer> together(
            Class<K> keys, Map<K, Integer> one, Map<K, Integer> other) {
        Map<K, Integer> sum = new EnumMap<>(keys);
        one.forEach((key, hours) -> sum.merge(key, hours, Integer::sum));
        other.forEach((key, hours) -> sum.merge(key, hours, Integer::sum));
        return sum;
    }
}
