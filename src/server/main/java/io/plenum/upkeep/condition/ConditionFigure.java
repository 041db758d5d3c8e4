package io.plenum.upkeep.condition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one condition figure is computed. */
public interface ConditionFigure {

    /** Without which there is no figure. */
    Set<ConditionInput> required();

    /** What it takes into account where it is there. */
    default Set<ConditionInput> useful() {
        return Set.of(ConditionInput.RUNNING);
    }

    /** Whether it says how equipment has changed since it was clean, and so has to know how it was then. */
    default boolean isLearnt() {
        return false;
    }

    /** Whether the equipment was run on that day in a way from which it can be learnt. */
    default boolean isComparable(OperationDay day) {
        return true;
    }

    /** How the equipment is when it is clean, from its first days; null while too little is known. */
    default double @Nullable [] learn(List<OperationDay> clean) {
        return new double[0];
    }

    /**
     * The figure of a day; null where nothing was comparable.
     *
     * @param reference what was learnt; empty where nothing is
     */
    @Nullable
    DailyFigure of(OperationDay day, double[] reference);
}
