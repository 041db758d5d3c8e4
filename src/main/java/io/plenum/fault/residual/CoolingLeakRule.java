package io.plenum.fault.residual;

/** Supply colder than mixed air and 0.6 K below what the fan makes of it, with both valves shut: chilled water passes. */
final class CoolingLeakRule extends LeakRule {

    @Override
    double residual(double rise, double fanRise) {
        return fanRise - rise;
    }

    @Override
    boolean beyondPhysics(double rise) {
        return rise < 0;
    }

    @Override
    public String id() {
        return "COOLING-LEAK";
    }

    @Override
    public String cause() {
        return "The cooling valve leaks: supply air is cooled with both valves shut";
    }

    @Override
    public String condition() {
        return "SAT − MAT below 0 and 0.6 K below the fan's heat, both valves shut for 15 minutes";
    }
}
