package io.plenum.fault.residual;

/**
 * At full command mixed and outdoor air differ otherwise than on this unit's other days, by 1.5 K (the 1 K that ASHRAE Guideline 36
 * grants an outdoor sensor, and what the sun does to it) and four of its standard deviations: one of the two sensors has moved.
 */
final class FullDifferenceRule extends FullAirRule {

    private static final double LEAST = 1.5;

    @Override
    DailyNorm usual(FullAir air) {
        return air.usualDifference();
    }

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
        return "MAT − OAT at full command 1.5 K and 4 standard deviations off what is usual on this unit";
    }
}
