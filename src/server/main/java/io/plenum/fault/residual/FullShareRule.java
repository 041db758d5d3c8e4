package io.plenum.fault.residual;

/** At full command less outdoor air comes in than on this unit's other days, by 10 points or four of its standard deviations. */
final class FullShareRule extends FullAirRule {

    private static final double LEAST = 0.1;

    @Override
    DailyNorm usual(FullAir air) {
        return air.usualShare();
    }

    @Override
    boolean known(FullAir air, int minute) {
        return !Double.isNaN(air.share(minute) - air.usualShare().centre());
    }

    @Override
    boolean wrong(FullAir air, int minute) {
        return air.share(minute) < air.usualShare().centre() - air.usualShare().margin(LEAST);
    }

    @Override
    public String id() {
        return "DAMPER-SHORT";
    }

    @Override
    public String cause() {
        return "The outdoor-air damper opens less than on other days: stuck, linkage slips, or the return damper stays open";
    }

    @Override
    public String condition() {
        return "outdoor share at full command 10 points and 4 standard deviations below that of the unit's other days";
    }
}
