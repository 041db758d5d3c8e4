package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import java.util.Set;

/**
 * A coil that does next to nothing: its valve has been open by 90 % or more for a quarter of an hour, the other one is shut, and it moves
 * the air, the heat of the fan taken off, by less than a fifth of what lies between mixed air and chilled water of 7 °C, or less than a
 * tenth of what lies between mixed air and hot water of 45 °C; by 1 K at least. Reads supply and mixed air and the valve's command.
 *
 * <p>The counterpart of {@link ShutCoils}, and sharper than fault conditions 5 and 12 of ASHRAE Guideline 36, which forgive 3 to 4 K so
 * that a coil at little load is not blamed. A coil's effectiveness at full flow of water is 0.5 and more (ASHRAE Handbook, HVAC Systems
 * and Equipment, air-cooling and dehumidifying coils), so less than half of that is left where this rule finds something; heating coils
 * are chosen for warmer water and larger differences, hence the tenth. NIST's APAR rules (NISTIR 6964) have the same pair for a
 * saturated valve.
 */
final class DeadCoilRule implements FaultRule {

    private static final int SETTLED = 15;
    private static final double OPEN = 0.9;
    private static final double SHUT = 0.01;
    private static final double LEAST_AIR = 0.2;
    private static final double LEAST_EFFECT = 1;
    private static final double CHILLED = 7;
    private static final double COOLING_PART = 0.2;
    private static final double HOT = 45;
    private static final double HEATING_PART = 0.1;

    private final Quantity valve;

    /** @param valve that of the cooling or of the heating coil */
    DeadCoilRule(Quantity valve) {
        this.valve = valve;
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        MinuteEvaluation evaluation = new MinuteEvaluation();
        int open = 0;
        for (int minute = 0; minute < trend.minutes(); minute++) {
            open = alone(trend, minute) ? open + 1 : 0;
            double effect = effect(trend, minute);
            if (open > SETTLED && !Double.isNaN(effect)) {
                evaluation.decide(minute, effect < expected(trend.at(MAT, minute)));
            }
        }
        return evaluation;
    }

    private boolean alone(EquipmentTrend trend, int minute) {
        Quantity other = valve == HEATING ? COOLING : HEATING;
        return trend.running(minute)
                && (!trend.has(FAN_SPEED) || trend.at(FAN_SPEED, minute) >= LEAST_AIR)
                && trend.at(valve, minute) >= OPEN
                && (!trend.has(other) || trend.at(other, minute) <= SHUT);
    }

    /** What the coil does to the air, K. */
    private double effect(EquipmentTrend trend, int minute) {
        double rise = trend.at(SAT, minute)
                - trend.at(MAT, minute)
                - trend.parameters().of(LearnedParameter.FAN_RISE);
        return valve == HEATING ? rise : -rise;
    }

    /** The least that the coil should do, K. */
    private double expected(double mixed) {
        double part = valve == HEATING ? HEATING_PART * (HOT - mixed) : COOLING_PART * (mixed - CHILLED);
        return Math.max(LEAST_EFFECT, part);
    }

    @Override
    public String id() {
        return valve == HEATING ? "HEATING-DEAD" : "COOLING-DEAD";
    }

    @Override
    public String cause() {
        return valve == HEATING
                ? "The heating coil does nothing: valve stuck shut, no hot water, or pump off"
                : "The cooling coil does nothing: valve stuck shut, no chilled water, or pump off";
    }

    @Override
    public String condition() {
        return "valve at 90 % or more for 15 minutes and the coil moves the air by less than a fifth (heating: a tenth) of the difference to its water";
    }

    @Override
    public double confidence() {
        return 0.8;
    }

    @Override
    public WastedEnergy energy() {
        return valve == HEATING ? WastedEnergy.HEAT : WastedEnergy.COLD;
    }

    @Override
    public Set<Quantity> needs() {
        return Set.of(SAT, MAT, valve);
    }
}
