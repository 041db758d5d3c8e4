package io.plenum.link.schedule;

import io.plenum.link.Problem;
import java.util.List;

/**
 * What one device has.
 *
 * @param problems what could not be read, in words
 */
public record DeviceSchedules(
        String device, List<ControllerSchedule> schedules, List<ControllerCalendar> calendars, List<Problem> problems) {

    /** Most schedules, and most calendars, of a device. */
    public static final int MOST_OBJECTS = 200;
    /** Most exceptions of a schedule, entries of a calendar, values of a day, points that a schedule commands. */
    public static final int MOST_ENTRIES = 256;

    public DeviceSchedules {
        schedules = List.copyOf(schedules);
        calendars = List.copyOf(calendars);
        problems = List.copyOf(problems);
    }
}
