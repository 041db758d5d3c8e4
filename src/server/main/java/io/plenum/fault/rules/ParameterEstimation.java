package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import io.plenum.fault.mixing.MixingBand;
import io.plenum.fault.mixing.OutdoorShare;
import io.plenum.fault.plant.BoilerFigures;
import io.plenum.fault.plant.ChillerFigures;
import io.plenum.fault.plant.ExchangerFigures;
import io.plenum.fault.residual.ShutCoils;
import io.plenum.fault.rules.ConditionRule.MinuteFigure;
import io.plenum.fault.terminal.TerminalFigures;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Estimates the parameters of a piece of equipment from a day. */
public final class ParameterEstimation {

    private static final double LEAST_FLOW = 0.05;
    private static final int LEAST_MINUTES = 60;

    private ParameterEstimation() {}

    /** The trend with the parameters learned from all its days. */
    public static EquipmentTrend withLearnedParameters(EquipmentTrend trend) {
        // What a damper lets in at its ends can be learnt once it is known where these are.
        return trend.with(of(trend.with(of(trend))));
    }

    static LearnedParameters of(EquipmentTrend trend) {
        Map<LearnedParameter, SortedMap<LocalDate, Double>> learned = new EnumMap<>(LearnedParameter.class);
        for (LearnedParameter parameter : LearnedParameter.values()) {
            SortedMap<LocalDate, Double> days = new TreeMap<>();
            for (int day = 0; day < trend.days(); day++) {
                int from = day * EquipmentTrend.DAY;
                double figure = estimate(parameter, trend, from, Math.min(trend.minutes(), from + EquipmentTrend.DAY));
                if (!Double.isNaN(figure)) {
                    days.put(trend.day(day), figure);
                }
            }
            learned.put(parameter, days);
        }
        return LearnedParameters.byDay(learned);
    }

    /** A parameter estimated from the minutes from one to before another; NaN for nothing. */
    public static double estimate(LearnedParameter parameter, EquipmentTrend trend, int from, int to) {
        return switch (parameter) {
            case FAN_RISE -> ShutCoils.of(trend).median(from, to);
            case DAMPER_LEAST -> trend.smoothed().occupiedQuantile(Quantity.OA_DAMPER, 0.05, from, to);
            case DAMPER_MOST -> trend.occupiedQuantile(Quantity.OA_DAMPER, 0.99, from, to);
            case EMPTY_RUNS -> emptyRuns(trend, from, to);
            case FILTER_RESISTANCE -> resistance(trend, from, to);
            case SHARE_LOW -> mixing(trend, MixingBand.LOW, OutdoorShare.MixingFigure.SHARE, from, to);
            case SHARE_TOP -> mixing(trend, MixingBand.TOP, OutdoorShare.MixingFigure.SHARE, from, to);
            case MIX_LOW_RISE -> mixing(trend, MixingBand.LOW, OutdoorShare.MixingFigure.RISE, from, to);
            case MIX_LOW_APART -> mixing(trend, MixingBand.LOW, OutdoorShare.MixingFigure.APART, from, to);
            case MIX_TOP_RISE -> mixing(trend, MixingBand.TOP, OutdoorShare.MixingFigure.RISE, from, to);
            case MIX_TOP_APART -> mixing(trend, MixingBand.TOP, OutdoorShare.MixingFigure.APART, from, to);
            case AIR_MOST -> most(trend, Quantity.FLOW, from, to);
            case WATER_DP_MOST -> most(trend, Quantity.WATER_DP, from, to);
            case POWER_MOST -> most(trend, Quantity.POWER, from, to);
            case AIR_BY_SPEED -> middle(trend, Quantity.FLOW, TerminalFigures::airBySpeed, from, to);
            case CHILLER_QUALITY -> middle(trend, Quantity.CHW_SUPPLY, ChillerFigures::quality, from, to);
            case CONDENSER_APPROACH ->
                middle(trend, Quantity.COND_REFRIGERANT, ChillerFigures::condenserApproach, from, to);
            case EVAPORATOR_APPROACH ->
                middle(trend, Quantity.EVAP_REFRIGERANT, ChillerFigures::evaporatorApproach, from, to);
            case BOILER_EFFICIENCY -> middle(trend, Quantity.FUEL, BoilerFigures::efficiency, from, to);
            case FLUE_EXCESS -> middle(trend, Quantity.FLUE, BoilerFigures::flueExcess, from, to);
            case EXCHANGER_QUALITY -> middle(trend, Quantity.HX_PRIMARY_IN, ExchangerFigures::effectiveness, from, to);
            case FLOW_MOST -> trend.has(Quantity.WATER_FLOW) ? most(trend, from, to) : Double.NaN;
        };
    }

    /** The greatest value of a day, but for the one minute in a hundred that may be a spike. */
    private static double most(EquipmentTrend trend, Quantity quantity, int from, int to) {
        double[] series = trend.smoothed().values().get(quantity);
        return series == null ? Double.NaN : SeriesStatistics.quantile(Arrays.copyOfRange(series, from, to), 0.99);
    }

    /** The middle of a figure over the minutes in which it is known, if these are an hour. */
    private static double middle(EquipmentTrend trend, Quantity needed, MinuteFigure figure, int from, int to) {
        if (!trend.has(needed)) {
            return Double.NaN;
        }
        EquipmentTrend means = trend.smoothed();
        double[] known = IntStream.range(from, to)
                .mapToDouble(minute -> figure.at(means, minute))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return known.length < LEAST_MINUTES ? Double.NaN : SeriesStatistics.median(known);
    }

    private static double mixing(
            EquipmentTrend trend, MixingBand band, OutdoorShare.MixingFigure figure, int from, int to) {
        return trend.has(Quantity.OA_DAMPER)
                ? OutdoorShare.of(trend.smoothed()).estimate(band, figure, from, to)
                : Double.NaN;
    }

    private static double emptyRuns(EquipmentTrend trend, int from, int to) {
        int empty = 0;
        int runs = 0;
        for (int minute = from; minute < to && trend.has(Quantity.OCCUPIED); minute++) {
            if (trend.at(Quantity.OCCUPIED, minute) < 0.5) {
                empty++;
                runs += trend.running(minute) ? 1 : 0;
            }
        }
        return empty == 0 ? Double.NaN : runs / (double) empty;
    }

    private static double resistance(EquipmentTrend trend, int from, int to) {
        if (!trend.has(Quantity.FILTER_DP) || !trend.has(Quantity.FLOW)) {
            return Double.NaN;
        }
        double[] found = IntStream.range(from, to)
                .filter(minute -> trend.running(minute) && trend.at(Quantity.FLOW, minute) > LEAST_FLOW)
                .mapToDouble(minute -> trend.at(Quantity.FILTER_DP, minute) / square(trend.at(Quantity.FLOW, minute)))
                .filter(figure -> !Double.isNaN(figure))
                .toArray();
        return found.length < LEAST_MINUTES ? Double.NaN : SeriesStatistics.median(found);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double most(EquipmentTrend trend, int from, int to) {
        double[] flows = IntStream.range(from, to)
                .mapToDouble(minute -> trend.at(Quantity.WATER_FLOW, minute))
                .filter(flow -> flow > 0)
                .sorted()
                .toArray();
        return flows.length == 0 ? Double.NaN : Arrays.stream(flows).max().orElse(Double.NaN);
    }
}
