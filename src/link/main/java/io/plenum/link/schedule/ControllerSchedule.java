package io.plenum.link.schedule;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as its controller holds it (BACnet: ASHRAE 135, 12.24). All times are local ones of the controller.
 *
 * @param address {@code 1205/schedule,1}
 * @param week seven days from Monday on; empty where the controller has no weekly schedule, or it could not be read
 * @param period in which it is effective; null where that is not known
 * @param standard value where nothing else is scheduled
 * @param present value that the controller itself says is scheduled now
 * @param priority with which it commands its points, 1 to 16; 0 where that is not known
 * @param targets addresses of what it commands, {@code 1205/binary-output,3}; another property than the present value follows after a blank
 * @param outOfService whether somebody has taken it out of service: then it commands nothing by time
 * @param complete whether all of it could be read: else nobody knows what it does next
 */
public record ControllerSchedule(
        String address,
        String name,
        String description,
        List<List<ScheduledValue>> week,
        List<ScheduleException> exceptions,
        @Nullable DatePeriod period,
        ScheduledState standard,
        ScheduledState present,
        int priority,
        List<String> targets,
        boolean outOfService,
        boolean complete) {

    public ControllerSchedule {
        week = week.stream().map(List::copyOf).toList();
        exceptions = List.copyOf(exceptions);
        targets = List.copyOf(targets);
    }

    /** The same with another week. */
    public ControllerSchedule withWeek(List<List<ScheduledValue>> other) {
        return new ControllerSchedule(
                address,
                name,
                description,
                other,
                exceptions,
                period,
                standard,
                present,
                priority,
                targets,
                outOfService,
                complete);
    }

    /** Whether its week is this one. */
    public boolean hasWeek(List<List<ScheduledValue>> other) {
        if (week.size() != other.size()) {
            return false;
        }
        for (int day = 0; day < week.size(); day++) {
            if (!ScheduledValue.areLike(week.get(day), other.get(day))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it does the same with the same points, its week apart. */
    public boolean isLikeBesideItsWeek(ControllerSchedule other) {
        return address.equals(other.address)
                && complete == other.complete
                && exceptions.equals(other.exceptions)
                && Objects.equals(period, other.period)
                && standard.isLike(other.standard)
                && priority == other.priority
                && targets.equals(other.targets);
    }
}
