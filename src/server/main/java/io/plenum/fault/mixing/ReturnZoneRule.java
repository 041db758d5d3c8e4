package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * Return air is not what the rooms give: more than 4 K off the room, or off the middle of the rooms that the unit feeds, over two hours in
 * which the fan runs. Reads return air and the rooms. Lights and a ceiling full of air add 1 to 3 K (ASHRAE Handbook, Fundamentals, heat
 * gain to return air), so what is less than 4 K is not judged as an error of the sensor.
 */
final class ReturnZoneRule implements FaultRule {

    private static final int LONG = 120;
    private static final double OFF = 4;

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        Quantity rooms = trend.has(SIBLING_ZONE) ? SIBLING_ZONE : ZONE;
        MinuteEvaluation evaluation = new MinuteEvaluation();
        RunningMean mean = new RunningMean(LONG);
        for (int minute = 0; minute < trend.minutes(); minute++) {
            double difference = trend.at(RAT, minute) - trend.at(rooms, minute);
            double settled = mean.next(trend.running(minute) ? difference : Double.NaN);
            if (!Double.isNaN(settled)) {
                evaluation.decide(minute, Math.abs(settled) > OFF);
            }
        }
        return evaluation;
    }

    @Override
    public String id() {
        return "RETURN-ZONES";
    }

    @Override
    public String cause() {
        return "The return-air sensor is wrong: the rooms are warmer or colder than the air that comes from them";
    }

    @Override
    public String condition() {
        return "abs(RAT − rooms) above 4 K over two hours with the fan running";
    }

    @Override
    public double confidence() {
        return 0.5;
    }

    @Override
    public Set<Quantity> needs() {
        return Set.of(RAT);
    }

    @Override
    public List<Set<Quantity>> needsOneOf() {
        return List.of(Set.of(ZONE, SIBLING_ZONE));
    }
}
