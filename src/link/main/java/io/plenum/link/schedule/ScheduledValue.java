package io.plenum.link.schedule;

import java.time.LocalTime;
import java.util.List;

/** From this time of the day on. */
public record ScheduledValue(LocalTime at, ScheduledState state) {

    /** Whether both days are the same to a controller. */
    public static boolean areLike(List<ScheduledValue> day, List<ScheduledValue> other) {
        if (day.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < day.size(); i++) {
            if (!day.get(i).at.equals(other.get(i).at) || !day.get(i).state.isLike(other.get(i).state)) {
                return false;
            }
        }
        return true;
    }
}
