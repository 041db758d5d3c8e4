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
