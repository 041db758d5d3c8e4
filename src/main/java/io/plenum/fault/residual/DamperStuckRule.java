package io.plenum.fault.residual;

/**
 * The damper does not follow: at a command up to 25 % the share of outdoor air is more than 25 points above it, or at 98 % and more it
 * is below 75 %. Between, dampers are too far from linear to be judged without their curve.
 */
final class DamperStuckRule extends MixingRule {

    private static final double LOW = 0.25;
    private static final double FULL = 0.98;
    private static final double LEAST_SHARE = 0.75;
    private static final double EXCESS = 0.25;

    @Override
    boolean judges(double command) {
        return command >= FULL || command <= LOW;
    }

    @Override
    boolean wrong(double share, double command) {
        return command >= FULL ? share < LEAST_SHARE : share > command + EXCESS;
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
        return "outdoor share below 75 % at full command, or 25 points above a command of up to 25 %";
    }
}
