package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * The outdoor-air sensor disagrees with the others of the site, or with the weather, at night: their difference over three hours between
 * 21 and 6 o'clock is more than 2 K. Reads both. By day the sun falls on one and not on the other; at night shaded sensors of one site
 * agree to 1 K, and a town differs from its weather station by another.
 */
final class OutdoorNightRule implements FaultRule {

    private static final int LONG = 180;
    private static final double OFF = 2;
    private static final int EVENING = 21;
    private static final int MORNING = 6;

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        MinuteEvaluation evaluation = new MinuteEvaluation();
        RunningMean mean = new RunningMean(LONG);
        for (int minute = 0; minute < trend.minutes(); minute++) {
            double difference = trend.at(OAT, minute) - trend.at(SITE_OAT, minute);
            double settled = mean.next(night(trend, minute) ? difference : Double.NaN);
            if (!Double.isNaN(settled)) {
                evaluation.decide(minute, Math.abs(settled) > OFF);
            }
        }
        return evaluation;
    }

    private static boolean night(EquipmentTrend trend, int minute) {
        int hour = trend.start().plusMinutes(minute).getHour();
        return hour >= EVENING || hour < MORNING;
    }

    @Override
    public String id() {
        return "OUTDOOR-NIGHT";
    }

    @Override
    public String cause() {
        return "The outdoor-air sensor disagrees with the others of the site or the weather at night, when no sun explains it";
    }

    @Override
    public String condition() {
        return "abs(OAT − other outdoor temperature) above 2 K over three hours of the night";
    }

    @Override
    public double confidence() {
        return 0.6;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public Set<Quantity> needs() {
        return Set.of(OAT, SITE_OAT);
    }
}
