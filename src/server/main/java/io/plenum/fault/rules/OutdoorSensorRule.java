package io.plenum.fault.rules;

import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.SITE_OAT;

import io.plenum.fault.EquipmentTrend;
import java.util.Set;

/**
 * The outdoor-air sensor disagrees with the others of the site: abs(OAT − their middle) above 4 K for an hour, while the fan draws
 * air past it. Reads both. The sun on one wall explains less (3 K is what Guideline 36 grants a distant sensor).
 */
final class OutdoorSensorRule extends MinuteRule {

    OutdoorSensorRule() {
        super(
                new RuleText(
                        "SENSOR-OUTDOOR",
                        "The outdoor-air sensor disagrees with the others of the site",
                        "abs(OAT − middle of all outdoor sensors) above 4 K",
                        0.6),
                Set.of(OAT, SITE_OAT),
                60);
    }

    @Override
    boolean holds(EquipmentTrend trend, int minute) {
        return Math.abs(trend.at(OAT, minute) - trend.at(SITE_OAT, minute)) > 4;
    }
}
