package io.plenum.simulation.run;

/** A root mean square that grows. */
final class SquaredErrors {

    private double sum;
    private long count;

    void add(double error) {
        if (Double.isFinite(error)) {
            sum += error * error;
            count++;
        }
    }

    /** NaN without any. */
    double root() {
        return count == 0 ? Double.NaN : Math.sqrt(sum / count);
    }
}
