package io.plenum.fault.rules.sensor;

import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.SITE_OAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * The outdoor-air sensor disagrees with the others of the site: abs(OAT − their middle) above 4 K for an hour, while the fan draws
 * air past it. Reads both. The sun on one wall explains less (3 K is what Guideline 36 grants a distant sensor).
 */
public final class OutdoorSensorRule extends MinuteRule {

    public OutdoorSensorRule() {
        super(
                new RuleDefinition(
                        "SENSOR-OUTDOOR",
                        "The outdoor-air sensor disagrees with the others of the site",
                        "abs(OAT − middle of all outdoor sensors) above 4 K",
                        0.6),
                Set.of(OAT, SITE_OAT),
                60);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return Math.abs(trend.at(OAT, minute) - trend.at(SITE_OAT, minute)) > 4;
    }
}
