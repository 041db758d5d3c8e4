package io.plenum.fault.residual;

/** Supply warmer than fan heat explains, by 0.6 K, and beyond the usual 1 K as well, with both valves shut: hot water passes. */
final class HeatingLeakRule extends LeakRule {

    private static final double USUAL_RISE = 1;

    @Override
    double residual(double rise, double fanRise) {
        return rise - fanRise;
    }

    @Override
    boolean beyondPhysics(double rise) {
        return rise > USUAL_RISE + FORGIVEN;
    }

    @Override
    public String id() {
        return "HEATING-LEAK";
    }

    @Override
    public String cause() {
        return "The heating valve leaks: supply air is heated with both valves shut";
    }

    @Override
    public String condition() {
        return "SAT − MAT above 1.6 K and 0.6 K above the fan's heat, both valves shut for 15 minutes";
    }
}
