package io.plenum.schedule.run;

import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.GrantedLimits;
import io.plenum.command.Overrides;
import io.plenum.command.WritePolicy;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleTimeline;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import io.plenum.schedule.run.BuildingScheduleStore.KeptSchedule;
import io.plenum.schedule.run.ScheduleConflict.Kind;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is in the way of a schedule in the coming fortnight. May throw Spring's {@code DataAccessException}. */
@Component
public class ScheduleConflicts {

    /** So far it is looked ahead. */
    public static final Duration AHEAD = Duration.ofDays(14);

    private static final int MOST = 50;

    private final BuildingScheduleStore store;
    private final ScheduleTimelines timelines;
    private final ScheduleStore controllers;
    private final WritePolicy policy;
    private final Overrides overrides;
    private final SiteModels models;
    private final Clock clock;

    ScheduleConflicts(
            BuildingScheduleStore store,
            ScheduleTimelines timelines,
            ScheduleStore controllers,
            WritePolicy policy,
            Overrides overrides,
            SiteModels models,
            Clock clock) {
        this.store = store;
        this.timelines = timelines;
        this.controllers = controllers;
        this.policy = policy;
        this.overrides = overrides;
        this.models = models;
        this.clock = clock;
    }

    /** Of a schedule that is kept, or of one that is being written; at most {@value #MOST}. */
    public List<ScheduleConflict> of(BuildingSchedule schedule) {
        List<Point> points = TargetPoints.of(schedule.targets(), schedule.site(), models.current());
        List<ScheduleConflict> found = new ArrayList<>();
        if (policy.readOnly()) {
            found.add(new ScheduleConflict(Kind.READ_ONLY, "", Problem.of("schedules.conflict.read-only")));
        }
        points.forEach(point -> granted(found, schedule, point));
        ofOthers(found, schedule, points);
        List<KeptSchedules> kept = controllers.all();
        points.forEach(point -> ofController(found, point, kept));
        held(found, schedule, points);
        return found.stream().limit(MOST).toList();
    }

    private void granted(List<ScheduleConflict> found, BuildingSchedule schedule, Point point) {
        GrantedLimits limits = policy.limits(point.id());
        if (limits == null || !policy.commandable(point.id())) {
            add(found, Kind.NOT_OPENED, point, Problem.of("schedules.conflict.not-opened", point.name()));
        } else if (!schedule.program().entries().allMatch(entry -> ScheduleCheck.isWithin(entry.value(), limits))
                || !schedule.program().events().stream()
                        .allMatch(event -> ScheduleCheck.isWithin(event.value(), limits))) {
            add(found, Kind.BEYOND_LIMITS, point, Problem.of("schedules.conflict.limits", point.name()));
        }
    }

    private void ofOthers(List<ScheduleConflict> found, BuildingSchedule schedule, List<Point> points) {
        Set<PointId> own = points.stream().map(Point::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        List<Stretch> wanted = timelines.of(schedule).between(now, now.plus(AHEAD));
        ZoneId zone = models.current().zoneOf(schedule.site());
        for (KeptSchedule kept : store.all()) {
            BuildingSchedule other = kept.schedule();
            if (other.id().equals(schedule.id()) || !other.enabled()) {
                continue;
            }
            List<Point> shared = TargetPoints.of(other.targets(), other.site(), models.current()).stream()
                    .filter(point -> own.contains(point.id()))
                    .toList();
            Instant first = shared.isEmpty() ? null : together(wanted, timelines.of(other), now);
            if (first != null) {
                String counts = other.priority() == schedule.priority()
                        ? "schedules.conflict.other-same"
                        : other.priority() < schedule.priority()
                                ? "schedules.conflict.other-wins"
                                : "schedules.conflict.other-loses";
                LocalDateTime local = LocalDateTime.ofInstant(first, zone);
                shared.forEach(point -> add(
                        found,
                        Kind.OTHER_SCHEDULE,
                        point,
                        Problem.of(counts, point.name(), other.name(), local.toLocalDate(), local.toLocalTime())));
            }
        }
    }

    /** When both want something first; null where they never do. */
    private static @Nullable Instant together(List<Stretch> wanted, ScheduleTimeline other, Instant now) {
        for (Stretch theirs : other.between(now, now.plus(AHEAD))) {
            for (Stretch ours : wanted) {
                if (ours.from().isBefore(theirs.to()) && theirs.from().isBefore(ours.to())) {
                    return ours.from().isAfter(theirs.from()) ? ours.from() : theirs.from();
                }
            }
        }
        return null;
    }

    private static void ofController(List<ScheduleConflict> found, Point point, List<KeptSchedules> all) {
        PointSource source = point.source();
        if (source == null) {
            return;
        }
        for (KeptSchedules kept : all) {
            DeviceSchedules known = kept.schedules();
            if (known == null || !kept.device().connection().equals(source.connection())) {
                continue;
            }
            for (ControllerSchedule schedule : known.schedules()) {
                if (schedule.targets().contains(source.address())) {
                    String name = schedule.name().isBlank() ? schedule.address() : schedule.name();
                    add(
                            found,
                            Kind.CONTROLLER_SCHEDULE,
                            point,
                            Problem.of("schedules.conflict.controller", point.name(), name, schedule.priority()));
                }
            }
        }
    }

    private void held(List<ScheduleConflict> found, BuildingSchedule schedule, List<Point> points) {
        for (CommandOverride held : overrides.open()) {
            if (held.priority() <= schedule.priority() && held.origin().kind() != CommandOrigin.Kind.SCHEDULE) {
                points.stream()
                        .filter(point -> point.id().equals(held.point()))
                        .forEach(point -> add(
                                found,
                                Kind.HELD,
                                point,
                                Problem.of("schedules.conflict.held", point.name(), held.who())));
            }
        }
    }

    private static void add(List<ScheduleConflict> found, Kind kind, Point point, Problem problem) {
        found.add(new ScheduleConflict(kind, point.key(), problem));
    }
}
