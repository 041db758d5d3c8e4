package io.plenum.schedule;

import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schedules of controllers for tests of other packages. */
public final class ScheduleRig {

    private ScheduleRig() {}

    public static ScheduleStore store(JdbcClient jdbc) {
        return new ScheduleStore(jdbc);
    }

    public static void keep(ScheduleStore store, DeviceLink device, DeviceSchedules schedules, Instant now) {
        store.store(device, schedules, "", now);
    }
}
