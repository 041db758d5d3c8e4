package io.plenum.serving;

import io.plenum.point.unit.Unit;
import java.util.Locale;

/** A figure of a site that can be served although it is no point. All are numbers. */
public enum SiteFigure {
    /** Alarms whose condition holds now, without those beneath a cause, shelved, suppressed or out of service. */
    ALARMS_ACTIVE(Unit.UNITLESS),
    /** Alarms that wait for somebody to acknowledge them, counted likewise. */
    ALARMS_UNACKNOWLEDGED(Unit.UNITLESS),
    /** kWh of today's hours that are over. */
    ELECTRICITY_USED_TODAY(Unit.KILOWATT_HOUR),
    /** kWh that the baseline expects of the same hours. */
    ELECTRICITY_EXPECTED_TODAY(Unit.KILOWATT_HOUR);

    private final Unit unit;

    SiteFigure(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Of its object, within its site. */
    String objectName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isEnergy() {
        return this == ELECTRICITY_USED_TODAY || this == ELECTRICITY_EXPECTED_TODAY;
    }
}
