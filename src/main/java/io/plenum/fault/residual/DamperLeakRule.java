package io.plenum.fault.residual;

/** More than 15 % outdoor air with the damper commanded shut (2 % or less): it leaks or is stuck open. */
final class DamperLeakRule extends MixingRule {

    private static final double SHUT = 0.02;
    private static final double MOST = 0.15;

    @Override
    boolean judges(double command) {
        return command <= SHUT;
    }

    @Override
    boolean wrong(double share, double command, double apart) {
        return share > MOST;
    }

    @Override
    public String id() {
        return "DAMPER-LEAK";
    }

    @Override
    public String cause() {
        return "The outdoor-air damper leaks or is stuck: outdoor air comes in though it is commanded shut";
    }

    @Override
    public String condition() {
        return "outdoor share above 15 % with the damper commanded to 2 % or less, RAT and OAT 5 K apart";
    }
}
