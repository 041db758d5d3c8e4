package io.plenum.control.loop;

import io.plenum.control.input.OccupancyPhase;

/** Whether it is time to be ready for people; once it is, it stays so until they have gone again. Used by one thread. */
final class ReturnTime {

    private boolean begun;

    /** @param minutes that are needed before people come, as it looks now */
    boolean step(OccupancyPhase phase, double minutes) {
        boolean near = begun && phase.minutesUntil() <= WarmUp.MOST_MINUTES;
        begun = phase.occupied() || near || phase.minutesUntil() <= minutes;
        return begun;
    }
}
