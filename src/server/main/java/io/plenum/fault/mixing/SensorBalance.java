package io.plenum.fault.mixing;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.SeriesStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether the temperatures of return, mixed and outdoor air fit together. Mixed air is return air and a share of what lies between it and
 * outdoor air, whatever that share is, so MAT − RAT − share · (OAT − RAT) is zero where all sensors are right. The share at the damper's
 * least and greatest position comes from how MAT − RAT follows OAT − RAT from day to day ({@link BandFit}), not from the command; so the
 * unit need not ever reach full outdoor air, and layers in the mixing box, which change the share that the sensor sees, do no harm.
 *
 * <p>What the three sensors are off by, b, shows as b(MAT) − (1 − share)·b(RAT) − share·b(OAT). A different share at each end of the
 * damper, and supply air with both valves shut, tell which of the three it is, provided that only one is wrong.
 *
 * <p>A return fan warms its air by up to 1 K behind the sensor, ceilings do as well: so warm mixed air is forgiven by
 * 1 K of the return air's part more. A damper that moves the share by 15 points from its days is a damper's fault, and not to be taken for a sensor's.
 */
final class SensorBalance {

    /** K; ASHRAE Guideline 36 trusts a mixed-air sensor to 3 K at any one minute, and days are averaged here. */
    static final double LEAST = 2;

    /** K; what is the same on all days has gone out of the difference between them. */
    static final double LEAST_SHIFT = 1.2;

    static final double RETURN_HEAT = 1;
    private static final double LEAST_EFFECT = 0.5;
    private static final double SHARE_ERROR = 0.15;
    private static final double ERRORS = 3;
    /** What the fan adds where it was not learnt, K. */
    private static final double FAN_HEAT = 1;
    /** The second suspect has to explain so much less. */
    private static final double CLEARLY = 0.35;

    private final EquipmentTrend trend;
    private final OutdoorShare mixing;
    private final Map<MixingBand, BandFit> fits = new EnumMap<>(MixingBand.class);
    private final double[] offsets;
    private final SuspectSensor[] suspects;

    static SensorBalance of(EquipmentTrend smoothed) {
        return smoothed.shared(SensorBalance.class, () -> new SensorBalance(smoothed));
    }

    private SensorBalance(EquipmentTrend trend) {
        this.trend = trend;
        this.mixing = OutdoorShare.of(trend);
        LearnedParameters parameters = trend.parameters();
        fits.put(
                MixingBand.LOW,
                BandFit.of(
                        parameters.days(LearnedParameter.MIX_LOW_RISE),
                        parameters.days(LearnedParameter.MIX_LOW_APART)));
        fits.put(
                MixingBand.TOP,
                BandFit.of(
                        parameters.days(LearnedParameter.MIX_TOP_RISE),
                        parameters.days(LearnedParameter.MIX_TOP_APART)));
        fits.values().removeIf(fit -> !fit.known());
        this.offsets =
                IntStream.range(0, trend.minutes()).mapToDouble(this::offset).toArray();
        this.suspects = IntStream.range(0, trend.days()).mapToObj(this::suspect).toArray(SuspectSensor[]::new);
    }

    /** Whether the days tell the share at either end of the damper. */
    boolean learned() {
        return !fits.isEmpty();
    }

    private double offset(int minute) {
        BandFit fit = fits.get(mixing.at(minute));
        return fit == null ? Double.NaN : mixing.rise(minute) - fit.share() * mixing.apart(minute);
    }

    /** MAT − RAT − share · (OAT − RAT), K; NaN where it is not known. */
    double offset(MixingBand band, int minute) {
        return mixing.at(minute) == band ? offsets[minute] : Double.NaN;
    }

    /** Whether an error of 4 K of this sensor would be seen at a minute. */
    boolean shows(SuspectSensor suspect, int minute) {
        BandFit fit = fits.get(mixing.at(minute));
        return fit != null
                && judges(minute)
                && (suspect == SuspectSensor.ANY || Math.abs(suspect.effect(fit.share())) >= LEAST_EFFECT);
    }

    boolean judges(int minute) {
        return !Double.isNaN(offsets[minute]);
    }

    /** Whether the three contradict each other. */
    boolean wrong(int minute) {
        BandFit fit = fits.get(mixing.at(minute));
        double off = offsets[minute];
        if (fit == null) {
            return false;
        }
        double heat = off > 0 ? RETURN_HEAT * (1 - fit.share()) : 0;
        return Math.abs(off) > limit(fit, LEAST, minute) + heat;
    }

    /** Whether they fit together otherwise than on the unit's other days. */
    boolean shifted(int minute) {
        BandFit fit = fits.get(mixing.at(minute));
        return fit != null && Math.abs(offsets[minute] - fit.offset()) > limit(fit, LEAST_SHIFT, minute);
    }

    private double limit(BandFit fit, double least, int minute) {
        double apart = mixing.apart(minute);
        return Math.max(least, Math.max(SHARE_ERROR * Math.abs(apart), ERRORS * fit.errorOfDay(apart)));
    }

    /** Which sensor it is where {@link #wrong}. */
    SuspectSensor suspectAt(int minute) {
        return suspects[Math.min(suspects.length - 1, minute / EquipmentTrend.DAY)];
    }

    /** The one whose error explains what the day shows clearly better than the others do. */
    private SuspectSensor suspect(int day) {
        List<double[]> evidence = evidence(day);
        double[] left = Arrays.stream(SuspectSensor.values())
                .mapToDouble(suspect -> suspect == SuspectSensor.ANY ? Double.MAX_VALUE : left(suspect, evidence))
                .toArray();
        int best = IntStream.range(0, left.length)
                .reduce((a, b) -> left[b] < left[a] ? b : a)
                .orElse(0);
        double second = IntStream.range(0, left.length)
                .filter(i -> i != best)
                .mapToDouble(i -> left[i])
                .min()
                .orElse(0);
        // With one equation each of them explains everything.
        return evidence.size() > 1 && left[best] < CLEARLY * second ? SuspectSensor.values()[best] : SuspectSensor.ANY;
    }

    /** What is left of the evidence, K², once a suspect's error is chosen so as to explain most. */
    private static double left(SuspectSensor suspect, List<double[]> evidence) {
        double products = 0;
        double squares = 0;
        for (double[] one : evidence) {
            products += one[0] * one[1 + suspect.ordinal()];
            squares += one[1 + suspect.ordinal()] * one[1 + suspect.ordinal()];
        }
        double bias = squares > 0.05 ? products / squares : 0;
        return evidence.stream()
                .mapToDouble(one -> one[0] - bias * one[1 + suspect.ordinal()])
                .map(rest -> rest * rest)
                .sum();
    }

    /** A row for each observation: its value, then the effect of 1 K by suspect. */
    private List<double[]> evidence(int day) {
        List<double[]> rows = new ArrayList<>();
        fits.forEach((band, fit) -> {
            double off = middle(band, day);
            if (!Double.isNaN(off)) {
                double heat = RETURN_HEAT * (1 - fit.share()) / 2;
                rows.add(row(off - heat, suspect -> suspect.effect(fit.share())));
            }
        });
        double rise = fanRise(day);
        if (!Double.isNaN(rise) && !rows.isEmpty()) {
            rows.add(row(rise - FAN_HEAT, SuspectSensor::effectOnRise));
        }
        return rows;
    }

    /** Supply less mixed air with both valves shut on a day, K; where the day does not tell it, that of all days. */
    private double fanRise(int day) {
        SortedMap<LocalDate, Double> rises = trend.parameters().days(LearnedParameter.FAN_RISE);
        double usual = SeriesStatistics.median(
                rises.values().stream().mapToDouble(Double::doubleValue).toArray());
        return rises.getOrDefault(trend.day(day), usual);
    }

    private static double[] row(double value, ToDoubleFunction<SuspectSensor> effect) {
        double[] row = new double[1 + SuspectSensor.values().length];
        row[0] = value;
        for (SuspectSensor suspect : SuspectSensor.values()) {
            row[1 + suspect.ordinal()] = effect.applyAsDouble(suspect);
        }
        return row;
    }

    /** The middle offset of a day in a band; where the day does not tell it, that of all days, if the day's other band is as usual. */
    private double middle(MixingBand band, int day) {
        double own = median(band, day);
        if (!Double.isNaN(own)) {
            return own;
        }
        MixingBand other = band == MixingBand.LOW ? MixingBand.TOP : MixingBand.LOW;
        BandFit fit = fits.get(band);
        BandFit beside = fits.get(other);
        double now = median(other, day);
        boolean usual = beside != null && Math.abs(now - beside.offset()) <= 1;
        return fit != null && usual ? fit.offset() : Double.NaN;
    }

    private double median(MixingBand band, int day) {
        int from = day * EquipmentTrend.DAY;
        int to = Math.min(trend.minutes(), from + EquipmentTrend.DAY);
        return SeriesStatistics.median(IntStream.range(from, to)
                .mapToDouble(minute -> offset(band, minute))
                .toArray());
    }
}
