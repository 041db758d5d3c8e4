package io.plenum.assistant.proposal;

import io.plenum.schedule.plan.ScheduleEntry;
import java.util.List;

/**
 * Another week for a schedule; all else of it stays.
 *
 * @param schedule id of one of Plenum; of one of a controller its connection, a blank, and its address
 * @param version of the schedule that the assistant has seen
 * @param points keys of what it commands
 * @param week seven days from Monday on
 */
public record ProposedSchedule(
        String schedule, String name, String version, List<String> points, List<List<ScheduleEntry>> week) {

    public ProposedSchedule {
        points = List.copyOf(points);
        week = week.stream().map(List::copyOf).toList();
    }
}
