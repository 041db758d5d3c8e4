package io.plenum.simulation;

/** Watches a run and may end it. */
public interface RunMonitor {

    /** @param share of the work that is done, 0 to 1 */
    void done(double share);

    /** Asked often; true ends the run with a {@link java.util.concurrent.CancellationException}. */
    boolean cancelled();
}
