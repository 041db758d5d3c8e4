package io.plenum.schedule.run;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.database.AfterCommit;
import io.plenum.point.Point;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.SitePosition;
import io.plenum.schedule.run.BuildingScheduleStore.KeptSchedule;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plenum's own schedules, as whoever is at work may see and change them. One is seen by whoever sees all its points, and changed by whoever
 * is an operator for all of them. Whoever saves one is its owner from then on: it never does what they may not. Every call may throw Spring's
 * {@code DataAccessException}.
 */
@Service
public class BuildingSchedules {

    static final int MOST = 500;

    private final BuildingScheduleStore store;
    private final ScheduleRunStore runs;
    private final ScheduleCheck check;
    private final ScheduleReleases releases;
    private final SiteModels models;
    private final SiteAccess access;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BuildingSchedules(
            BuildingScheduleStore store,
            ScheduleRunStore runs,
            ScheduleCheck check,
            ScheduleReleases releases,
            SiteModels models,
            SiteAccess access,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.check = check;
        this.releases = releases;
        this.models = models;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** By name. */
    public List<BuildingSchedule> visible() {
        SiteModel seen = access.visible();
        return store.all().stream()
                .map(KeptSchedule::schedule)
                .filter(schedule -> isIn(schedule, seen, Role.VIEWER))
                .toList();
    }

    /** @throws RequestProblem where there is none, or it is out of reach */
    public BuildingSchedule get(UUID id) {
        return visibleOne(id);
    }

    public boolean mayChange(BuildingSchedule schedule) {
        return isIn(schedule, access.within(Role.OPERATOR), Role.OPERATOR);
    }

    private boolean isIn(BuildingSchedule schedule, SiteModel part, Role role) {
        List<Point> points = points(schedule);
        return points.isEmpty() ? user.may(role) : points.stream().allMatch(point -> part.point(point.key()) != null);
    }

    /** What it commands, as the model has it now. */
    public List<Point> points(BuildingSchedule schedule) {
        return TargetPoints.of(schedule.targets(), schedule.site(), models.current());
    }

    /** What has become of it, the latest first. */
    public List<ScheduleRun> runs(BuildingSchedule schedule, int most) {
        return runs.of(schedule.id(), most);
    }

    /** As it would be kept; nothing is. @throws RequestProblem naming what makes no sense */
    public BuildingSchedule checked(ScheduleDefinition definition, @Nullable UUID id) {
        BuildingSchedule schedule = definition.by(user.name(), id == null ? UUID.randomUUID() : id);
        check.check(schedule, access.visible(), store.position(schedule.site()) != null);
        return schedule;
    }

    /**
     * Keeps a new one, or another program of one.
     *
     * @param id null for a new one
     * @throws RequestProblem naming what makes no sense
     */
    @Transactional
    public BuildingSchedule save(ScheduleDefinition definition, @Nullable UUID id) {
        BuildingSchedule before = id == null ? null : changeable(id);
        if (before == null && store.count() >= MOST) {
            throw RequestProblem.of("name", "schedules.problem.many", MOST);
        }
        BuildingSchedule after = checked(definition, id);
        requireMayChange(after);
        store.put(after, clock.instant());
        audit.changed(before == null ? "schedule added" : "schedule changed", "schedule", after.name(), before, after);
        changed();
        return after;
    }

    /** Removes it; what it holds is released. */
    @Transactional
    public void remove(UUID id) {
        BuildingSchedule before = changeable(id);
        releases.releaseAll(before);
        store.remove(id);
        audit.changed("schedule removed", "schedule", before.name(), before, null);
        changed();
    }

    /** Where a site is; null where nobody has said it. */
    public @Nullable SitePosition position(String site) {
        return store.position(site);
    }

    @Transactional
    public void position(String site, SitePosition position) {
        if (access.within(Role.OPERATOR).site(site) == null) {
            throw RequestProblem.notFound(site);
        }
        SitePosition before = store.position(site);
        store.position(site, position);
        audit.changed("site position changed", "site", site, before, position);
        changed();
    }

    private void changed() {
        AfterCommit.run(() -> events.publishEvent(new SchedulesChanged()));
    }

    private BuildingSchedule changeable(UUID id) {
        BuildingSchedule schedule = visibleOne(id);
        requireMayChange(schedule);
        return schedule;
    }

    private void requireMayChange(BuildingSchedule schedule) {
        if (!mayChange(schedule)) {
            throw RequestProblem.of("targets", "schedules.problem.not-yours");
        }
    }

    private BuildingSchedule visibleOne(UUID id) {
        KeptSchedule kept = store.find(id);
        if (kept == null || !isIn(kept.schedule(), access.visible(), Role.VIEWER)) {
            throw RequestProblem.notFound(id.toString());
        }
        return kept.schedule();
    }
}
