package io.plenum.job;

import io.plenum.point.BroadcastEvent;

/**
 * What follows the first start of an installation that begins with a past: until all of it is done the screens do not show everything
 * that the past tells. An installation without a past has nothing to prepare.
 */
public interface Preparation {

    /** One part of it. */
    enum Step {
        /** The samples of the past are stored. */
        SAMPLES,
        /** They are rolled up. */
        ROLLUPS,
        /** Faults are looked for in them. */
        FAULTS,
        /** So are recommendations. */
        RECOMMENDATIONS
    }

    /** Published when a part is done, or could not be done and is left to the jobs that come by again. */
    record StepDone(Step step) implements BroadcastEvent {}

    /** There is a past, which is about to be imported. Called while the server starts. */
    void begin();

    /** Whether this part is still to be done. */
    boolean awaits(Step step);

    /** Does nothing for a part that is not awaited. */
    void done(Step step);
}
