package io.plenum.dayahead.program;

/**
 * A day's plan beside the day as usual.
 *
 * @param plan what it would be with set points and limits as they would be commanded; as usual where there is nothing better
 * @param outcome how it came to be
 */
public record OptimisedDay(DayCourse usual, DayCourse plan, Outcome outcome) {

    /** How a plan came to be. */
    public enum Outcome {
        /** It is better than as usual. */
        BETTER,
        /** Nothing that can be commanded is better. */
        AS_USUAL,
        /** The program has no solution: something is asked that the plant cannot give. */
        INFEASIBLE,
        /** The solver gave up, or took too long. */
        UNSOLVED
    }
}
