package io.plenum.schedule.controller;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the schedule that a controller holds itself for the very points of one of Plenum. May throw Spring's {@code DataAccessException}. */
@Component
public class ControllerTwin {

    private final ScheduleStore schedules;

    ControllerTwin(ScheduleStore schedules) {
        this.schedules = schedules;
    }

    /** Null where none commands all of the points and nothing else, or several do. */
    public @Nullable ScheduleKey of(List<Point> points) {
        Set<String> connections = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (Point point : points) {
            PointSource source = point.source();
            if (source == null) {
                return null;
            }
            connections.add(source.connection());
            addresses.add(source.address());
        }
        List<ScheduleKey> found = schedules.all().stream()
                .filter(kept -> connections.equals(Set.of(kept.device().connection())))
                .flatMap(kept -> of(kept).stream()
                        .filter(one -> addresses.equals(Set.copyOf(one.targets())))
                        .map(one -> new ScheduleKey(kept.device(), one.address())))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static List<ControllerSchedule> of(KeptSchedules kept) {
        DeviceSchedules device = kept.schedules();
        return device == null ? List.of() : device.schedules();
    }
}
