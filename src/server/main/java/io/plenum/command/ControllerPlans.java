package io.plenum.command;

import io.plenum.point.PointId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What schedules that controllers hold themselves do with points, as far as they were read. */
@FunctionalInterface
public interface ControllerPlans {

    /**
     * Those that write a point; empty where none does, or nothing can be said of it.
     *
     * @param from UTC
     * @param to UTC
     */
    List<ControllerPlan> of(PointId point, Instant from, Instant to);

    /**
     * One schedule.
     *
     * @param name as its controller calls it
     * @param priority with which it writes, 1 to 16; 0 where that is not known
     * @param steps in the order of time; the first one is what holds at the begin of what was asked for
     */
    record ControllerPlan(String name, int priority, List<Step> steps) {

        public ControllerPlan {
            steps = List.copyOf(steps);
        }

        /** What it wants at this time; null where that is nothing, or no number. */
        public @Nullable Double at(Instant time) {
            Double value = null;
            for (Step step : steps) {
                if (!step.at().isAfter(time)) {
                    value = step.value();
                }
            }
            return value;
        }
    }

    /**
     * A change.
     *
     * @param at UTC
     * @param value in the unit of the point; null where it wants nothing from then on, or no number
     */
    record Step(Instant at, @Nullable Double value) {}
}
