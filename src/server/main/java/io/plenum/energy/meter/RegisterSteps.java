package io.plenum.energy.meter;

/**
 * What a register can do from one reading to the next.
 *
 * @param reversible whether it may run backwards
 */
record RegisterSteps(TypicalFlow flow, boolean reversible) {

    /** How finely registers are told, units: less is no fall. */
    static final double RESOLUTION = 1;

    /** What happened between two readings. */
    enum Kind {
        COUNTED,
        ROLLED_OVER,
        /** It shows little enough to have counted from zero. */
        RESET,
        /** Less than before, for no known reason. */
        FALL,
        /** More than can have flowed. */
        JUMP
    }

    Kind kind(RegisterReading before, RegisterReading after) {
        double step = after.value() - before.value();
        double round = RegisterEnd.between(before.value(), after.value());
        if (step >= 0) {
            return flow.isPossible(step, before, after) ? Kind.COUNTED : Kind.JUMP;
        } else if (round > 0 && flow.isPossible(step + round, before, after)) {
            return Kind.ROLLED_OVER;
        } else if (isReset(before, after)) {
            return Kind.RESET;
        }
        return step > -RESOLUTION || reversible && flow.isPossible(-step, before, after) ? Kind.COUNTED : Kind.FALL;
    }

    /** It can have counted what it shows since the reading before, and shows much less than then. */
    private boolean isReset(RegisterReading before, RegisterReading after) {
        return after.value() >= 0
                && after.value() <= before.value() / 10
                && before.value() - after.value() > RESOLUTION
                && flow.isPossible(after.value(), before, after);
    }

    /** Whether a register that goes on as usual can show the one after the other. */
    boolean isUsual(RegisterReading before, RegisterReading after) {
        double step = after.value() - before.value();
        return Math.abs(step) <= RESOLUTION || (step > 0 || reversible) && !flow.isOdd(before, after);
    }
}
