package io.plenum.fault.mixing;

/** Which of the three temperatures of a mixing box is wrong. */
enum SuspectSensor {
    /** They contradict each other, and it cannot be seen which of them is wrong. */
    ANY,
    MIXED,
    RETURN,
    OUTDOOR;

    /**
     * What a sensor that shows 1 K too much adds to MAT − RAT − share · (OAT − RAT).
     *
     * @param share of outdoor air, 0 to 1
     */
    double effect(double share) {
        return switch (this) {
            case ANY -> 0;
            case MIXED -> 1;
            case RETURN -> share - 1;
            case OUTDOOR -> -share;
        };
    }

    /** What it adds to SAT − MAT with both valves shut. */
    double effectOnRise() {
        return this == MIXED ? -1 : 0;
    }
}
