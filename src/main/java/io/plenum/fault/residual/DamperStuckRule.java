package io.plenum.fault.residual;

/**
 * The damper does not follow: at a command up to 25 % the share of outdoor air is more than 25 points above it, or at 98 % and more it
 * is below 75 % and mixed air 3.2 K off outdoor air. Between, dampers are too far from linear to be judged without their curve.
 *
 * <p>At full command mixed air is outdoor air. ASHRAE Guideline 36 trusts the two sensors to 3 and 1 K, so it forgives √(3² + 1²) K in
 * fault condition 10; with return and outdoor air a few kelvin apart, a quarter of the share is less than that.
 */
final class DamperStuckRule extends MixingRule {

    private static final double LOW = 0.25;
    private static final double FULL = 0.98;
    private static final double LEAST_SHARE = 0.75;
    private static final double EXCESS = 0.25;
    private static final double ERROR = Math.hypot(3, 1);

    @Override
    boolean judges(double command) {
        return command >= FULL || command <= LOW;
    }

    @Override
    boolean wrong(double share, double command, double apart) {
        return command >= FULL ? share < LEAST_SHARE && (1 - share) * apart > ERROR : share > command + EXCESS;
    }

    @Override
    public String id() {
        return "DAMPER-STUCK";
    }

    @Override
    public String cause() {
        return "The outdoor-air damper does not follow its command: stuck, linkage loose, or a temperature sensor"
                + " wrong";
    }

    @Override
    public String condition() {
        return "outdoor share below 75 % and MAT 3.2 K off OAT at full command, or 25 points above a command of up to 25 %";
    }
}
