package io.plenum.fault.mixing;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import java.util.Arrays;

/**
 * By how much the outdoor share has changed between the damper's least and its greatest position, each seen within the last day. Whatever
 * its blades: a damper that is sent from below 35 % over half its travel changes the share.
 */
final class DamperTravel {

    private static final double LEAST_TRAVEL = 0.5;
    /** A damper that opens quickly does little beyond it. */
    static final double LOW_END = 0.35;

    private final double[] change;

    static DamperTravel of(EquipmentTrend smoothed) {
        return smoothed.shared(DamperTravel.class, () -> new DamperTravel(smoothed));
    }

    private DamperTravel(EquipmentTrend trend) {
        OutdoorShare share = OutdoorShare.of(trend);
        change = new double[trend.minutes()];
        Arrays.fill(change, Double.NaN);
        int low = -1;
        int top = -1;
        for (int minute = 0; minute < change.length; minute++) {
            MixingBand band = share.at(minute);
            if (!Double.isNaN(share.share(minute)) && (band == MixingBand.LOW || band == MixingBand.TOP)) {
                low = band == MixingBand.LOW ? minute : low;
                top = band == MixingBand.TOP ? minute : top;
                change[minute] = change(trend, share, low, top);
            }
        }
    }

    private static double change(EquipmentTrend trend, OutdoorShare share, int low, int top) {
        if (low < 0 || top < 0 || Math.abs(top - low) > EquipmentTrend.DAY) {
            return Double.NaN;
        }
        double from = trend.at(Quantity.OA_DAMPER, low);
        double travel = trend.at(Quantity.OA_DAMPER, top) - from;
        return travel >= LEAST_TRAVEL && from <= LOW_END ? share.share(top) - share.share(low) : Double.NaN;
    }

    /** 0 to 1; NaN where the two ends were not both seen, or are less than half the travel apart. */
    double change(int minute) {
        return change[minute];
    }
}
