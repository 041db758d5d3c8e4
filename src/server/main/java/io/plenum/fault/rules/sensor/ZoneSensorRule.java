package io.plenum.fault.rules.sensor;

import static io.plenum.fault.Quantity.DISCHARGE;
import static io.plenum.fault.Quantity.SIBLING_OFFSET;
import static io.plenum.fault.Quantity.SOURCE_FAN;
import static io.plenum.fault.Quantity.ZONE;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A room sensor that disagrees with the air in its own box when no air moves: three hours after the air handler stopped, both measure
 * still room air. abs((zone − discharge) − middle of the same difference at the boxes beside) above 2 K for an hour. Comparing with the
 * boxes beside takes out what casing and corridor do to all of them.
 *
 * <p>Reads zone and discharge temperature, those of up to seven boxes on the same air handler, and its fan.
 */
public final class ZoneSensorRule extends MinuteRule {

    private static final int STILL = 180;

    public ZoneSensorRule() {
        super(
                new RuleDefinition(
                        "ZONE-SENSOR",
                        "The room sensor is wrong: with still air it disagrees with its own box, and its neighbours do not",
                        "abs((zone − discharge) − middle of the boxes beside) above 2 K, no air for 3 hours",
                        0.75),
                Set.of(ZONE, DISCHARGE, SIBLING_OFFSET, SOURCE_FAN),
                60);
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public int clears() {
        return 60;
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return still(trend, minute);
    }

    private static boolean still(EquipmentTrend trend, int minute) {
        if (minute < STILL) {
            return false;
        }
        for (int i = minute - STILL; i <= minute; i++) {
            if (!(trend.at(SOURCE_FAN, i) < 0.5)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        double offset = trend.at(ZONE, minute) - trend.at(DISCHARGE, minute);
        return Math.abs(offset - trend.at(SIBLING_OFFSET, minute)) > 2;
    }
}
