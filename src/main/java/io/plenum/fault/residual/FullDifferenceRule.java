package io.plenum.fault.residual;

/**
 * At full command mixed and outdoor air differ otherwise than on this unit's other days, by 1 K (the error that ASHRAE Guideline 36
 * grants an outdoor sensor) and four of its standard deviations: one of the two sensors has moved.
 */
final class FullDifferenceRule extends FullAirRule {

    private static final double LEAST = 1;

    @Override
    boolean known(FullAir air, int minute) {
        return !Double.isNaN(air.difference(minute) - air.usualDifference().centre());
    }

    @Override
    boolean wrong(FullAir air, int minute) {
        return Math.abs(air.difference(minute) - air.usualDifference().centre())
                > air.usualDifference().margin(LEAST);
    }

    @Override
    public String id() {
        return "SENSOR-SHIFT";
    }

    @Override
    public String cause() {
        return "The outdoor or the mixed-air sensor has shifted: at full outdoor air they differ otherwise than on other days";
    }

    @Override
    public String condition() {
        return "MAT − OAT at full command 1 K and 4 standard deviations off what is usual on this unit";
    }
}
