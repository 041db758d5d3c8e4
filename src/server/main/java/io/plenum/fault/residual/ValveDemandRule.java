package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.SAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.regression.LeastSquares;
import java.util.Arrays;
import java.util.Set;

/**
 * A valve that opens further than on the unit's other days for the same work. Its command is regressed on the load of its coil, K of
 * air times the fan's speed, over all minutes of the trend in which it has controlled for a quarter of an hour, alone; what is left
 * over is compared with {@link DailyNorm what is usual} and watched by a {@link Cusum}. Reads supply and mixed air and the command.
 *
 * <p>It says that something works against the coil (the other valve leaks) or that the coil gives less (fouled, or its water is
 * warmer or colder than usual). Where files do not hold the water's temperature these cannot be told apart, so it is told and does
 * not make a day faulty.
 */
final class ValveDemandRule implements FaultRule {

    private static final int SETTLED = 15;
    private static final double OPENS = 0.05;
    private static final double OPEN = 0.98;
    /** K of the whole air; less is what the sensors may be off. */
    private static final double LEAST_LOAD = 1;
    /** Of the valve's travel. */
    private static final double LEAST = 0.15;

    private static final double LEAST_SCALE = 0.05;
    private static final double SLACK = 2;
    private static final double LIMIT = 15;

    private final Quantity valve;

    /** @param valve that of the cooling or of the heating coil */
    ValveDemandRule(Quantity valve) {
        this.valve = valve;
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        double[] loads = loads(raw);
        double[] left = residuals(raw.smoothed(), loads);
        DailyNorm usual = DailyNorm.of(left);
        MinuteEvaluation evaluation = new MinuteEvaluation();
        if (Double.isNaN(usual.centre())) {
            return MinuteEvaluation.none(NotEvaluable.NOT_LEARNT);
        }
        double scale = Math.max(LEAST_SCALE, usual.scatter());
        Cusum cusum = new Cusum(scale, SLACK, LIMIT);
        for (int minute = 0; minute < left.length; minute++) {
            double over = left[minute] - usual.centre();
            if (!Double.isNaN(over)) {
                evaluation.decide(minute, cusum.raisedBy(over) && over > usual.margin(LEAST));
            }
        }
        return evaluation;
    }

    /** What the coil does, K of air times the fan's speed; NaN where it does not control alone. */
    private double[] loads(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        ShutCoils coils = ShutCoils.of(raw);
        double[] loads = new double[trend.minutes()];
        int settled = 0;
        for (int minute = 0; minute < loads.length; minute++) {
            settled = alone(trend, minute) ? settled + 1 : 0;
            double rise = trend.at(SAT, minute) - trend.at(MAT, minute) - coils.fanRise(minute);
            double load = (valve == HEATING ? rise : -rise) * (trend.has(FAN_SPEED) ? trend.at(FAN_SPEED, minute) : 1);
            loads[minute] = settled > SETTLED && load >= LEAST_LOAD ? load : Double.NaN;
        }
        return loads;
    }

    private boolean alone(EquipmentTrend trend, int minute) {
        Quantity other = valve == HEATING ? COOLING : HEATING;
        double command = trend.at(valve, minute);
        return trend.occupied(minute)
                && command > OPENS
                && command < OPEN
                && (!trend.has(other) || trend.at(other, minute) <= 0.01);
    }

    /** Command less the line of least squares through all of them. */
    private double[] residuals(EquipmentTrend trend, double[] loads) {
        double meanLoad =
                Arrays.stream(loads).filter(Double::isFinite).average().orElse(Double.NaN);
        double[] left = new double[loads.length];
        LeastSquares line = new LeastSquares(2);
        for (int minute = 0; minute < loads.length; minute++) {
            line.add(trend.at(valve, minute), 1, loads[minute] - meanLoad);
        }
        double slope = Math.max(0, line.solve()[1]);
        Arrays.setAll(left, minute -> trend.at(valve, minute) - slope * (loads[minute] - meanLoad));
        return left;
    }

    @Override
    public String id() {
        return valve == HEATING ? "HEATING-DEMAND" : "COOLING-DEMAND";
    }

    @Override
    public String cause() {
        return valve == HEATING
                ? "Heating works harder than on other days: the cooling valve leaks, the coil is fouled, or its water is cooler"
                : "Cooling works harder than on other days: the heating valve leaks, the coil is fouled, or its water is warmer";
    }

    @Override
    public String condition() {
        return "valve 15 points and 4 standard deviations further open than on the unit's other days at the same load";
    }

    @Override
    public double confidence() {
        return 0.4;
    }

    @Override
    public Set<Quantity> needs() {
        return Set.of(SAT, MAT, valve);
    }
}
