package io.plenum.schedule.run;

import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.run.BuildingScheduleStore.KeptSchedule;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds Plenum's own schedules that want something of the points of a controller's schedule. May throw Spring's {@code DataAccessException}. */
@Component
public class ControllerConflicts {

    private final BuildingScheduleStore store;
    private final SiteModels models;
    private final SiteAccess access;

    ControllerConflicts(BuildingScheduleStore store, SiteModels models, SiteAccess access) {
        this.store = store;
        this.models = models;
        this.access = access;
    }

    /** What Plenum's own schedules want at present, for whoever is at work: what they may not see is left out. */
    public OwnTargets present() {
        Map<BuildingSchedule, List<Point>> targets = new LinkedHashMap<>();
        for (KeptSchedule kept : store.all()) {
            BuildingSchedule own = kept.schedule();
            if (own.enabled()) {
                targets.put(
                        own,
                        TargetPoints.of(own.targets(), own.site(), models.current()).stream()
                                .filter(point -> access.visible().point(point.key()) != null)
                                .toList());
            }
        }
        return new OwnTargets(targets);
    }

    /** Points by the schedule of Plenum that commands them. */
    public record OwnTargets(Map<BuildingSchedule, List<Point>> targets) {

        /** In the way of a controller's schedule. */
        public List<Problem> inTheWayOf(ControllerSchedule schedule, String connection) {
            List<Problem> found = new ArrayList<>();
            targets.forEach((own, points) -> points.stream()
                    .filter(point -> isTarget(point, schedule, connection))
                    .forEach(point -> found.add(problem(point, own, schedule))));
            return found;
        }
    }

    private static boolean isTarget(Point point, ControllerSchedule schedule, String connection) {
        PointSource source = point.source();
        return source != null
                && source.connection().equals(connection)
                && schedule.targets().contains(source.address());
    }

    private static Problem problem(Point point, BuildingSchedule own, ControllerSchedule schedule) {
        boolean wins = own.priority() < schedule.priority();
        return Problem.of(
                wins ? "schedule.conflict.plenum-wins" : "schedule.conflict.plenum-loses",
                point.name(),
                own.name(),
                own.priority(),
                schedule.priority());
    }
}
