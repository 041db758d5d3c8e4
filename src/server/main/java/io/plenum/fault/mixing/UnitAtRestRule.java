package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * A sensor of a unit that has stood for three hours: mixed or return air is more than 4 K off the middle of the other two of supply,
 * mixed and return air, which agree to 2 K. Reads all three, outdoor air, and whether the fan stands.
 *
 * <p>In a casing at rest all come to the temperature of the rooms and the plant room around it, to 1 to 3 K (sensor errors and places,
 * ASHRAE Guideline 36). While it is more than 10 K colder or warmer outside, a damper that does not close tightly disturbs that, so it is
 * not judged then. Supply air is left out: a coil whose valve leaks warms it, and {@code HEATING-LEAK-OFF} finds that.
 */
final class UnitAtRestRule implements FaultRule {

    private static final int REST = 180;
    private static final double OFF = 4;
    private static final double AGREE = 2;
    private static final double OUTSIDE = 10;

    private final Quantity sensor;
    private final Quantity beside;

    /** @param sensor that of mixed or of return air */
    UnitAtRestRule(Quantity sensor) {
        this.sensor = sensor;
        this.beside = sensor == MAT ? RAT : MAT;
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        MinuteEvaluation evaluation = new MinuteEvaluation();
        int rest = 0;
        for (int minute = 0; minute < trend.minutes(); minute++) {
            rest = trend.standing(minute) ? rest + 1 : 0;
            double middle = (trend.at(SAT, minute) + trend.at(beside, minute)) / 2;
            if (rest > REST && judges(trend, minute, middle)) {
                evaluation.decide(minute, Math.abs(trend.at(sensor, minute) - middle) > OFF);
            }
        }
        return evaluation;
    }

    private boolean judges(EquipmentTrend trend, int minute, double middle) {
        return Math.abs(trend.at(SAT, minute) - trend.at(beside, minute)) <= AGREE
                && Math.abs(trend.at(OAT, minute) - middle) <= OUTSIDE
                && !Double.isNaN(trend.at(sensor, minute));
    }

    @Override
    public String id() {
        return sensor == MAT ? "STILL-MIXED" : "STILL-RETURN";
    }

    @Override
    public String cause() {
        return sensor == MAT
                ? "The mixed-air sensor is wrong: with still air it disagrees with supply and return air"
                : "The return-air sensor is wrong: with still air it disagrees with supply and mixed air";
    }

    @Override
    public String condition() {
        return "more than 4 K off the other two, which agree to 2 K, three hours after the fan stopped";
    }

    @Override
    public double confidence() {
        return 0.5;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public Set<Quantity> needs() {
        return Set.of(SAT, MAT, RAT, OAT);
    }

    @Override
    public List<Set<Quantity>> needsOneOf() {
        return List.of(Set.of(FAN, FAN_SPEED));
    }
}
