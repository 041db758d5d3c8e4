package io.plenum.schedule.plan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule wants at which time, by the clock of its building. What no entry covers is released.
 *
 * @param week seven days from Monday on
 * @param exceptions of two with the same kind of days the first counts
 * @param optimum null where entries begin at their times
 */
public record ScheduleProgram(
        List<List<ScheduleEntry>> week,
        List<DayException> exceptions,
        List<OneOffEvent> events,
        @Nullable OptimumStart optimum) {

    public static final int DAYS = 7;

    public ScheduleProgram {
        week = week.stream().map(List::copyOf).toList();
        exceptions = List.copyOf(exceptions);
        events = List.copyOf(events);
    }

    /** All entries, of the week and of exceptions. */
    public Stream<ScheduleEntry> entries() {
        return Stream.concat(
                week.stream().flatMap(List::stream), exceptions.stream().flatMap(one -> one.entries().stream()));
    }

    /** Whether it needs to be known where the building is. */
    public boolean needsSun() {
        return entries().anyMatch(entry -> entry.from().isBySun() || entry.to().isBySun());
    }
}
