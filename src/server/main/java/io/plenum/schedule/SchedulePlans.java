package io.plenum.schedule;

import io.plenum.command.ControllerPlans;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.schedule.ScheduleForecast.ScheduleChange;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the schedules that were read of controllers do with points; they are read anew every few minutes. */
@Component
class SchedulePlans implements ControllerPlans {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_STEPS = 2000;

    private final ScheduleStore store;
    private final PointCatalog catalog;
    private final SiteModels models;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    private record Known(Instant at, Map<PointSource, List<Writer>> writers) {}

    /** A schedule that writes a point. */
    private record Writer(ControllerSchedule schedule, ScheduleForecast forecast) {}

    SchedulePlans(ScheduleStore store, PointCatalog catalog, SiteModels models, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public List<ControllerPlan> of(PointId id, Instant from, Instant to) {
        Point point = catalog.byId(id);
        if (point == null || point.source() == null) {
            return List.of();
        }
        ZoneId zone = models.current().zoneOf(point.key());
        return writers().getOrDefault(point.source(), List.of()).stream()
                .map(writer -> plan(writer, from, to, zone))
                .toList();
    }

    private Map<PointSource, List<Writer>> writers() {
        Instant now = clock.instant();
        Known present = known;
        if (present.at().isBefore(now.minus(FRESH))) {
            present = new Known(now, read());
            known = present;
        }
        return present.writers();
    }

    private Map<PointSource, List<Writer>> read() {
        Map<PointSource, List<Writer>> writers = new HashMap<>();
        for (KeptSchedules kept : store.all()) {
            DeviceSchedules device = kept.schedules();
            if (device != null) {
                device.schedules()
                        .forEach(schedule -> add(writers, kept.device().connection(), schedule, device));
            }
        }
        return writers;
    }

    private static void add(
            Map<PointSource, List<Writer>> writers,
            String connection,
            ControllerSchedule schedule,
            DeviceSchedules device) {
        ScheduleForecast forecast = new ScheduleForecast(schedule, device);
        if (forecast.known()) {
            for (String target : schedule.targets()) {
                writers.computeIfAbsent(new PointSource(connection, target), any -> new ArrayList<>())
                        .add(new Writer(schedule, forecast));
            }
        }
    }

    private static ControllerPlan plan(Writer writer, Instant from, Instant to, ZoneId zone) {
        LocalDateTime begin = from.atZone(zone).toLocalDateTime();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(from, value(writer.forecast().at(begin))));
        ScheduleChange change = writer.forecast().next(begin);
        while (change != null && steps.size() < MOST_STEPS) {
            Instant at = change.at().atZone(zone).toInstant();
            if (!at.isBefore(to)) {
                break;
            }
            steps.add(new Step(at, value(change.state())));
            change = writer.forecast().next(change.at());
        }
        return new ControllerPlan(writer.schedule().name(), writer.schedule().priority(), steps);
    }

    private static @Nullable Double value(@Nullable ScheduledState state) {
        return state != null && state.kind() == ScheduledState.Kind.NUMBER ? (Double) state.number() : null;
    }
}
