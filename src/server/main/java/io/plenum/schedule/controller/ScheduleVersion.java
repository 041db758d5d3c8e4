package io.plenum.schedule.controller;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.wire.SchedulesCodec;
import java.util.List;
import java.util.UUID;

/** Tells one content of a schedule from another: whoever changes it says which one they have seen. */
public final class ScheduleVersion {

    private ScheduleVersion() {}

    /** The same for the same week, exceptions and points, whatever the schedule wants at the moment. */
    public static String of(ControllerSchedule schedule) {
        return UUID.nameUUIDFromBytes(bytes(new ControllerSchedule(
                        schedule.address(),
                        "",
                        "",
                        schedule.week(),
                        schedule.exceptions(),
                        schedule.period(),
                        schedule.standard(),
                        ScheduledState.UNKNOWN,
                        schedule.priority(),
                        schedule.targets(),
                        false,
                        schedule.complete())))
                .toString();
    }

    static byte[] bytes(ControllerSchedule schedule) {
        return SchedulesCodec.write(new DeviceSchedules("", List.of(schedule), List.of(), List.of()))
                .toByteArray();
    }
}
