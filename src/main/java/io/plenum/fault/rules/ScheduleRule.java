package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import io.plenum.fault.AhuTrend;
import io.plenum.fault.Marks;
import java.util.Set;

/**
 * The fan runs for more than three hours outside occupancy, though it usually stands then: a unit that runs for more than a third of
 * its unoccupied time is meant to. Told with little confidence, since night purge and set-back are reasons too. Reads the fan's status
 * and the occupancy.
 */
final class ScheduleRule extends MinuteRule {

    ScheduleRule() {
        super(
                new RuleText(
                        "SCHEDULE",
                        "The fan runs outside occupancy: schedule, override or night set-back",
                        "fan on and unoccupied for more than 3 hours",
                        0.3),
                Set.of(AhuPoint.FAN, AhuPoint.OCCUPIED),
                180);
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public Marks evaluate(AhuTrend trend) {
        int empty = 0;
        int runs = 0;
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (trend.at(AhuPoint.OCCUPIED, minute) < 0.5) {
                empty++;
                runs += trend.running(minute) ? 1 : 0;
            }
        }
        return runs * 3 > empty ? new Marks() : super.evaluate(trend);
    }

    @Override
    boolean holds(AhuTrend trend, int minute) {
        return trend.at(AhuPoint.OCCUPIED, minute) < 0.5;
    }
}
