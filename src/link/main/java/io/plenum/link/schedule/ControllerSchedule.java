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

    /** What it wants when. */
    public ScheduleContent content() {
        return new ScheduleContent(week, exceptions);
    }

    /** The same with another content. */
    public ControllerSchedule with(ScheduleContent other) {
        return new ControllerSchedule(
                address,
                name,
                description,
                other.week(),
                other.exceptions(),
                period,
                standard,
                present,
                priority,
                targets,
                outOfService,
                complete);
    }

    /** Whether its content is this one, as a controller keeps it. */
    public boolean has(ScheduleContent other) {
        return content().isLike(other);
    }

    /** Whether it commands the same points in the same way, its content apart. */
    public boolean isLikeBesideItsContent(ControllerSchedule other) {
        return address.equals(other.address)
                && complete == other.complete
                && Objects.equals(period, other.period)
                && standard.isLike(other.standard)
                && priority == other.priority
                && targets.equals(other.targets);
    }
}
