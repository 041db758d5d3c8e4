package io.plenum.emulator.aula.control;

/** ASHRAE Guideline 36 §5.1.14: trims a set point steadily and responds to requests. */
public final class TrimAndRespond {

    private static final double DELAY = 600;
    private static final double PERIOD = 120;
    private static final int IGNORED = 2;

    private final double initial;
    private final double trim;
    private final double respond;
    private final double mostRespond;
    private double since;
    private double waiting;
    private double value;

    public TrimAndRespond(double initial, double trim, double respond, double mostRespond) {
        this.initial = initial;
        this.trim = trim;
        this.respond = respond;
        this.mostRespond = mostRespond;
        value = initial;
    }

    public double step(double seconds, boolean on, int requests, double least, double most) {
        if (!on) {
            value = bounded(initial, least, most);
            since = 0;
            return value;
        }
        since += seconds;
        waiting += seconds;
        if (since > DELAY && waiting >= PERIOD) {
            waiting = 0;
            double answer = requests > IGNORED
                    ? Math.signum(respond) * Math.min(Math.abs(respond) * (requests - IGNORED), Math.abs(mostRespond))
                    : 0;
            value = bounded(value + trim + answer, least, most);
        }
        return value;
    }

    /** The least value wins where somebody has set the limits the wrong way round. */
    private static double bounded(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
