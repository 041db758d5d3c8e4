package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Habit;
import io.plenum.fault.Habits;
import io.plenum.fault.Quantity;
import io.plenum.fault.Series;
import io.plenum.fault.residual.ShutCoils;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What a day teaches of a piece of equipment. */
public final class Lessons {

    private static final double LEAST_FLOW = 0.05;
    private static final int LEAST_MINUTES = 60;

    private Lessons() {}

    /** The trend with what all its days teach. */
    public static EquipmentTrend taught(EquipmentTrend trend) {
        return trend.with(of(trend));
    }

    static Habits of(EquipmentTrend trend) {
        Map<Habit, double[]> learnt = new EnumMap<>(Habit.class);
        for (Habit habit : Habit.values()) {
            double[] days = IntStream.range(0, trend.days())
                    .mapToDouble(day -> lesson(
                            habit,
                            trend,
                            day * EquipmentTrend.DAY,
                            Math.min(trend.minutes(), (day + 1) * EquipmentTrend.DAY)))
                    .filter(figure -> !Double.isNaN(figure))
                    .toArray();
            learnt.put(habit, days);
        }
        return new Habits(learnt);
    }

    /** What the minutes from one to before another teach of a habit; NaN for nothing. */
    public static double lesson(Habit habit, EquipmentTrend trend, int from, int to) {
        return switch (habit) {
            case FAN_RISE -> ShutCoils.of(trend).median(from, to);
            case DAMPER_LEAST -> trend.smoothed().occupiedQuantile(Quantity.OA_DAMPER, 0.05, from, to);
            case DAMPER_MOST -> trend.occupiedQuantile(Quantity.OA_DAMPER, 0.99, from, to);
            case EMPTY_RUNS -> emptyRuns(trend, from, to);
            case FILTER_RESISTANCE -> resistance(trend, from, to);
            case FLOW_MOST -> trend.has(Quantity.WATER_FLOW) ? most(trend, from, to) : Double.NaN;
        };
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
        return found.length < LEAST_MINUTES ? Double.NaN : Series.median(found);
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
