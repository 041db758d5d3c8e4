package io.plenum.link.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * What a schedule wants when: the part of it that can be written.
 *
 * @param week seven days from Monday on; empty where the schedule has no week
 * @param exceptions of those of the same day and priority the first counts
 */
public record ScheduleContent(List<List<ScheduledValue>> week, List<ScheduleException> exceptions) {

    public ScheduleContent {
        week = week.stream().map(List::copyOf).toList();
        exceptions = List.copyOf(exceptions);
    }

    public ScheduleContent withWeek(List<List<ScheduledValue>> other) {
        return new ScheduleContent(other, exceptions);
    }

    public ScheduleContent withExceptions(List<ScheduleException> other) {
        return new ScheduleContent(week, other);
    }

    /** Whether both are the same to a controller. */
    public boolean isLike(ScheduleContent other) {
        return hasWeekOf(other) && hasExceptionsOf(other);
    }

    public boolean hasWeekOf(ScheduleContent other) {
        if (week.size() != other.week.size()) {
            return false;
        }
        for (int day = 0; day < week.size(); day++) {
            if (!ScheduledValue.areLike(week.get(day), other.week.get(day))) {
                return false;
            }
        }
        return true;
    }

    /** Whether they are the same, in the same order. */
    public boolean hasExceptionsOf(ScheduleContent other) {
        if (exceptions.size() != other.exceptions.size()) {
            return false;
        }
        for (int i = 0; i < exceptions.size(); i++) {
            if (!exceptions.get(i).isLike(other.exceptions.get(i))) {
                return false;
            }
        }
        return true;
    }

    public boolean hasException(ScheduleException wanted) {
        return exceptions.stream().anyMatch(wanted::isLike);
    }

    /** What it would command that the former one need not have: all of another week, and of other exceptions. */
    public List<ScheduledState> newSince(ScheduleContent former) {
        List<ScheduledState> states = new ArrayList<>();
        if (!hasWeekOf(former)) {
            week.forEach(day -> day.forEach(value -> states.add(value.state())));
        }
        exceptions.stream()
                .filter(exception -> !former.hasException(exception))
                .forEach(exception -> exception.values().forEach(value -> states.add(value.state())));
        return states;
    }
}
