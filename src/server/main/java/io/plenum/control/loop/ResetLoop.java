package io.plenum.control.loop;

/**
 * Trim and respond: a set point drifts to where it costs least until enough zones ask for more (ASHRAE Guideline 36, 5.1.14). One instance
 * is one set point; used by one thread.
 */
public final class ResetLoop {

    private final ResetLimits limits;
    private double value;
    private double running;
    private double waiting;

    /** Begins at the initial value, as after each stop of the machine. */
    public ResetLoop(ResetLimits limits) {
        this.limits = limits;
        value = limits.initial();
    }

    /**
     * One step in time.
     *
     * @param seconds since the step before
     * @param on whether the machine runs
     * @param requests of all zones together, each by its importance
     * @param urgent of these, of zones that need help: none of them is ignored
     * @return the set point from now on
     */
    public double step(double seconds, boolean on, int requests, int urgent) {
        if (!on) {
            value = limits.initial();
            running = 0;
            waiting = 0;
            return value;
        }
        running += seconds;
        waiting += seconds;
        if (running >= limits.delaySeconds() && waiting >= limits.periodSeconds()) {
            waiting = 0;
            value = Math.clamp(value + limits.trim() + response(requests, urgent), limits.least(), limits.most());
        }
        return value;
    }

    private double response(int requests, int urgent) {
        int counted = urgent + Math.max(0, requests - urgent - limits.ignored());
        if (counted <= 0) {
            return 0;
        }
        double most = Math.abs(limits.mostRespond());
        return Math.signum(limits.respond()) * Math.min(Math.abs(limits.respond()) * counted, most);
    }

    public double value() {
        return value;
    }
}
