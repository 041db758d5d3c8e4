package io.plenum.schedule.controller;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.device.DeviceLink;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that a controller holds.
 *
 * @param address {@code 1205/schedule,1}
 */
public record ScheduleKey(DeviceLink device, String address) {

    public static ScheduleKey of(String connection, String device, String object) {
        return new ScheduleKey(new DeviceLink(connection, device), device + "/" + object);
    }

    /** Of its {@link #text}; null where the text is none. */
    public static @Nullable ScheduleKey parse(String text) {
        int blank = text.lastIndexOf(' ');
        int slash = text.indexOf('/', blank + 1);
        return blank <= 0 || slash < 0
                ? null
                : of(text.substring(0, blank), text.substring(blank + 1, slash), text.substring(slash + 1));
    }

    /** Among those of its device; null where it is none of them. */
    public @Nullable ControllerSchedule in(DeviceSchedules schedules) {
        return schedules.schedules().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElse(null);
    }

    /** For people and in the audit. */
    public String text() {
        return device.connection() + " " + address;
    }
}
