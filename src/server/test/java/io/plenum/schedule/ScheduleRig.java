package io.plenum.schedule;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.device.DeviceLink;
import io.plenum.schedule.controller.ScheduleWriteWatch;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schedules of controllers for tests of other packages. */
public final class ScheduleRig {

    private ScheduleRig() {}

    public static ScheduleStore store(JdbcClient jdbc) {
        return new ScheduleStore(jdbc);
    }

    /** Nothing was ever written to a controller. */
    public static ScheduleWriteWatch nothingWritten() {
        ScheduleWriteWatch watch = mock();
        when(watch.look()).thenReturn(Map.of());
        return watch;
    }

    public static void keep(ScheduleStore store, DeviceLink device, DeviceSchedules schedules, Instant now) {
        store.store(device, schedules, "", now);
    }
}
