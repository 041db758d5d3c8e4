package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the supply air is outdoor air, minute by minute, once the damper has stood in one of its bands for half an hour; half-hour
 * means.
 *
 * <p>Measured by the flow meter in the outdoor air where there is one that lives, else by the balance of the mixing box, (MAT − RAT) /
 * (OAT − RAT), while return and outdoor air are 5 K apart. Nothing here assumes that the share equals the command: how much air a damper
 * lets in at 30 % depends on its blades and on the pressures around it (ASHRAE Handbook, Fundamentals, dampers: authority).
 */
public final class OutdoorShare {

    /** K; nearer than this the share by temperatures is noise. */
    static final double LEAST_APART = 5;

    private static final int SETTLED = 30;
    private static final int LEAST_MINUTES = 30;
    private static final double LEAST_AIR = 0.2;
    private static final double NEAR = 0.03;
    private static final double SHUT = 0.02;
    private static final double FULL = 0.98;
    /** A damper that moves by less has one band only. */
    private static final double SPAN = 0.2;

    private final EquipmentTrend trend;
    private final boolean metered;
    private final double least;
    private final double most;
    private final @Nullable MixingBand[] bands;
    private final double[] shares;
    private final double[] rises;
    private final double[] aparts;

    /** Of a trend of rolling means; made once for all rules. */
    public static OutdoorShare of(EquipmentTrend smoothed) {
        return smoothed.shared(OutdoorShare.class, () -> new OutdoorShare(smoothed));
    }

    private OutdoorShare(EquipmentTrend trend) {
        this.trend = trend;
        this.metered = FlowMeter.alive(trend);
        this.least = trend.parameters().of(LearnedParameter.DAMPER_LEAST);
        this.most = trend.parameters().of(LearnedParameter.DAMPER_MOST);
        this.bands = new MixingBand[trend.minutes()];
        this.shares = unknown();
        this.rises = unknown();
        this.aparts = unknown();
        fill();
    }

    private double[] unknown() {
        double[] unknown = new double[trend.minutes()];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private void fill() {
        RunningMean share = new RunningMean(SETTLED);
        RunningMean rise = new RunningMean(SETTLED);
        RunningMean apart = new RunningMean(SETTLED);
        MixingBand before = null;
        for (int minute = 0; minute < trend.minutes(); minute++) {
            MixingBand band = band(minute);
            if (band != before || band == null) {
                share.reset();
                rise.reset();
                apart.reset();
            }
            before = band;
            shares[minute] = share.next(share(minute, band));
            rises[minute] = rise.next(band == null ? Double.NaN : trend.at(MAT, minute) - trend.at(RAT, minute));
            aparts[minute] = apart.next(band == null ? Double.NaN : trend.at(OAT, minute) - trend.at(RAT, minute));
            bands[minute] = band;
        }
    }

    private @Nullable MixingBand band(int minute) {
        double command = trend.at(OA_DAMPER, minute);
        if (!air(minute) || Double.isNaN(command)) {
            return null;
        }
        boolean learned = trend.parameters().knows(LearnedParameter.DAMPER_LEAST, 1);
        if (command >= FULL || (learned && most - least >= SPAN && command >= most - NEAR)) {
            return MixingBand.TOP;
        }
        boolean low = learned && Math.abs(command - least) <= NEAR;
        if (command <= SHUT) {
            return low && trend.occupied(minute) ? MixingBand.LOW : MixingBand.SHUT;
        }
        return low ? MixingBand.LOW : null;
    }

    private boolean air(int minute) {
        return trend.running(minute) && (!trend.has(FAN_SPEED) || trend.at(FAN_SPEED, minute) >= LEAST_AIR);
    }

    private double share(int minute, @Nullable MixingBand band) {
        if (band == null) {
            return Double.NaN;
        }
        if (metered) {
            return trend.at(FLOW, minute) > 0 ? trend.at(OA_FLOW, minute) / trend.at(FLOW, minute) : Double.NaN;
        }
        double apart = trend.at(OAT, minute) - trend.at(RAT, minute);
        return Math.abs(apart) >= LEAST_APART ? (trend.at(MAT, minute) - trend.at(RAT, minute)) / apart : Double.NaN;
    }

    /** Points of which a damper's rule needs enough: the three temperatures, or both flows. */
    static List<Set<Quantity>> needsOneOf() {
        return List.of(
                Set.of(MAT, OA_FLOW),
                Set.of(RAT, OA_FLOW),
                Set.of(OAT, OA_FLOW),
                Set.of(MAT, FLOW),
                Set.of(RAT, FLOW),
                Set.of(OAT, FLOW));
    }

    /** Where the damper is commanded to; null where that is between the bands or no air moves. */
    @Nullable
    MixingBand at(int minute) {
        return bands[minute];
    }

    /** Outdoor air in the supply, 0 to 1; NaN where it is not known. */
    public double share(int minute) {
        return shares[minute];
    }

    /** Mixed less return air, K. */
    double rise(int minute) {
        return rises[minute];
    }

    /** Outdoor less return air, K. */
    double apart(int minute) {
        return aparts[minute];
    }

    boolean metered() {
        return metered;
    }

    /** The share in a band estimated from the minutes from one to before another; NaN for nothing. */
    public double estimate(MixingBand band, MixingFigure figure, int from, int to) {
        double[] of =
                switch (figure) {
                    case SHARE -> shares;
                    case RISE -> rises;
                    case APART -> aparts;
                };
        // Of rise and difference only the minutes count in which both are known, so that they belong together.
        double[] found = IntStream.range(from, Math.min(to, of.length))
                .filter(minute -> bands[minute] == band
                        && (figure == MixingFigure.SHARE || !Double.isNaN(rises[minute] + aparts[minute])))
                .mapToDouble(minute -> of[minute])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return found.length < LEAST_MINUTES
                ? Double.NaN
                : figure == MixingFigure.SHARE
                        ? SeriesStatistics.median(found)
                        : Arrays.stream(found).average().orElse(Double.NaN);
    }

    /** What is averaged over a day. */
    public enum MixingFigure {
        SHARE,
        RISE,
        APART
    }
}
