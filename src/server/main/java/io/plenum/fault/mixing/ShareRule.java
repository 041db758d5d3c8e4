package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** The outdoor-air damper judged by the {@link OutdoorShare}. Reads its command and three temperatures or two flows. */
abstract class ShareRule implements FaultRule {

    /** Whether this minute, of which the share is known, can be judged. */
    abstract boolean judges(EquipmentTrend trend, OutdoorShare share, int minute);

    abstract boolean wrong(EquipmentTrend trend, OutdoorShare share, int minute);

    @Override
    public final MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        OutdoorShare share = OutdoorShare.of(trend);
        MinuteEvaluation evaluation = new MinuteEvaluation();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (!Double.isNaN(share.share(minute)) && judges(trend, share, minute)) {
                evaluation.decide(minute, wrong(trend, share, minute));
            }
        }
        return evaluation;
    }

    /** Outdoor less return air, K; 0 where it is not known, as with a flow meter alone. */
    static double apart(OutdoorShare share, int minute) {
        double apart = Math.abs(share.apart(minute));
        return Double.isNaN(apart) ? 0 : apart;
    }

    @Override
    public final double confidence() {
        return 0.8;
    }

    @Override
    public final boolean anyHour() {
        return true;
    }

    @Override
    public final Set<Quantity> needs() {
        return Set.of(OA_DAMPER);
    }

    @Override
    public final List<Set<Quantity>> needsOneOf() {
        return OutdoorShare.needsOneOf();
    }
}
