package io.plenum.fault.rules.sensor;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A temperature that did not move at all for six hours while the fan ran, though another of the unit moved by 2 K; or one outside
 * −40 to 70 °C. Reads one sensor, as sampled.
 *
 * <p>A sensor that is rounded to half a degree in air that is kept well stands still for hours while it is all right: it has to stand for
 * three times as long as it usually does in a day of this trend, or for a day.
 */
public final class FlatLineRule extends MinuteRule {

    private static final int HOURS = 360;
    private static final int USUAL_TIMES = 3;
    private static final int LEAST_DAYS = 3;

    private final Quantity point;
    private final Quantity other;
    private int limit = HOURS;
    private int still;
    private double least;
    private double most;

    private final int needed;

    /** Of an export, which has a value for every minute. */
    public FlatLineRule(Quantity point, Quantity other) {
        this(point, other, 0.9, 60);
    }

    /**
     * Of a live building, where a controller tells changes only, so that a room that is kept well seems to stand still for hours.
     *
     * @param needed minutes beyond the first six hours that make a finding
     */
    public FlatLineRule(Quantity point, Quantity other, double confidence, int needed) {
        super(
                new RuleDefinition(
                        "SENSOR-" + point.name(),
                        "The sensor " + point.brick() + " is frozen or broken",
                        "no change for 6 hours, or outside −40 to 70 °C",
                        confidence),
                Set.of(point, other),
                0);
        this.point = point;
        this.other = other;
        this.needed = needed;
    }

    @Override
    public boolean provesHealth() {
        return false;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    protected EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend trend) {
        limit = Math.clamp(Math.round(USUAL_TIMES * usual(trend)), HOURS, EquipmentTrend.DAY);
        still = 0;
        return super.evaluate(trend);
    }

    /** The longest standstill of a usual day, minutes; 0 where too few days tell it. */
    private double usual(EquipmentTrend trend) {
        double[] days = IntStream.range(0, trend.days())
                .mapToDouble(day -> longest(trend, day * EquipmentTrend.DAY))
                .filter(longest -> longest > 0)
                .toArray();
        return days.length < LEAST_DAYS ? 0 : SeriesStatistics.median(days);
    }

    private int longest(EquipmentTrend trend, int from) {
        int longest = 0;
        int run = 0;
        for (int minute = from + 1; minute < Math.min(trend.minutes(), from + EquipmentTrend.DAY); minute++) {
            run = trend.at(point, minute) == trend.at(point, minute - 1) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        double now = trend.at(point, minute);
        double beside = trend.at(other, minute);
        if (minute == 0 || still == 0 || now != trend.at(point, minute - 1)) {
            still = 0;
            least = beside;
            most = beside;
        }
        still++;
        least = Math.min(least, beside);
        most = Math.max(most, beside);
        return now < -40 || now > 70 || (still > limit && most - least > 2);
    }

    @Override
    public int minutes() {
        return needed;
    }

    @Override
    public int clears() {
        return 60;
    }
}
