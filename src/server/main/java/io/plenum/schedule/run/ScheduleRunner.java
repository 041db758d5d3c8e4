package io.plenum.schedule.run;

import io.plenum.alarm.CommandTroubles;
import io.plenum.command.CommandOverride;
import io.plenum.command.Overrides;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.schedule.controller.ScheduleWriteWatch;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleTimeline;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import io.plenum.schedule.run.BuildingScheduleStore.KeptSchedule;
import io.plenum.schedule.run.ScheduleRun.RunState;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Does what schedules want now. What has been ordered for a stretch is kept, so that after a restart it goes on and nothing is ordered twice;
 * an override ends with its stretch by itself. What was due while nobody looked, and is over, was missed.
 */
@Component
class ScheduleRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);
    private static final Duration KEPT = Duration.ofDays(60);
    /** Shorter ones may lie between two looks. */
    private static final Duration SHORTEST_MISSED = Duration.ofMinutes(2);
    /** Of what was missed earlier nobody needs to know. */
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final BuildingScheduleStore store;
    private final ScheduleRunStore runs;
    private final ScheduleTimelines timelines;
    private final StretchOrders orders;
    private final ScheduleReleases releases;
    private final Overrides overrides;
    private final CommandTroubles troubles;
    private final ScheduleWriteWatch written;
    private final SiteModels models;
    private final MessageSource messages;
    private final Clock clock;

    ScheduleRunner(
            BuildingScheduleStore store,
            ScheduleRunStore runs,
            ScheduleTimelines timelines,
            StretchOrders orders,
            ScheduleReleases releases,
            Overrides overrides,
            CommandTroubles troubles,
            ScheduleWriteWatch written,
            SiteModels models,
            MessageSource messages,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.timelines = timelines;
        this.orders = orders;
        this.releases = releases;
        this.overrides = overrides;
        this.troubles = troubles;
        this.written = written;
        this.models = models;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Looks at all schedules. May throw Spring's {@code DataAccessException}; the next look makes up for it.
     *
     * @return how long until something changes, a minute at most
     */
    Duration turn() {
        Instant now = clock.instant();
        Map<UUID, List<ScheduleRun>> open = runs.open().stream().collect(Collectors.groupingBy(ScheduleRun::schedule));
        List<CommandOverride> ledger = overrides.open();
        Instant checked = runs.checked();
        Instant next = now.plus(LONGEST_WAIT);
        for (KeptSchedule kept : store.all()) {
            List<ScheduleRun> own = open.getOrDefault(kept.schedule().id(), List.of());
            try {
                Instant change = turn(kept, own, ledger, checked == null ? now : checked, now);
                next = change != null && change.isBefore(next) ? change : next;
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error(
                        "The schedule {} could not be looked after",
                        kept.schedule().name(),
                        e);
            }
        }
        runs.checked(now);
        runs.forget(now.minus(KEPT));
        tell();
        return Duration.between(now, next);
    }

    /** @return when something changes next; null where nothing does soon */
    private @Nullable Instant turn(
            KeptSchedule kept, List<ScheduleRun> own, List<CommandOverride> ledger, Instant checked, Instant now) {
        BuildingSchedule schedule = kept.schedule();
        if (!schedule.isActive(now)) {
            own.forEach(run -> end(schedule, run, now));
            return schedule.enabled() ? schedule.pausedUntil() : null;
        }
        ScheduleTimeline timeline = timelines.of(schedule);
        List<Point> points = TargetPoints.of(schedule.targets(), schedule.site(), models.current());
        missed(kept, timeline, points, checked, now);
        Stretch stretch = timeline.at(now);
        Set<PointId> done = new HashSet<>();
        if (stretch != null) {
            Instant follows = timeline.at(stretch.to()) == null ? null : stretch.to();
            done.addAll(orders.drive(schedule, stretch, follows != null, points, own, ledger, now));
        }
        for (ScheduleRun run : own) {
            boolean present = stretch != null && run.stretch().equals(stretch.key());
            // A failure is shown until the schedule runs again; what has taken the slot over needs no release.
            boolean shown = run.state() == RunState.FAILED
                    && !done.contains(run.point())
                    && points.stream().anyMatch(point -> point.id().equals(run.point()));
            if (!present && !shown) {
                if (done.contains(run.point())) {
                    runs.put(run.withState(RunState.ENDED));
                } else {
                    end(schedule, run, now);
                }
            }
        }
        return timeline.between(now, now.plus(LONGEST_WAIT.multipliedBy(2))).stream()
                .map(one -> one.from().isAfter(now) ? one.from() : one.to())
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Its override ends at its own time; where the stretch is over earlier than was ordered, now. */
    private void end(BuildingSchedule schedule, ScheduleRun run, Instant now) {
        UUID override = run.override();
        Instant until = run.overrideUntil();
        boolean stands = run.state() == RunState.RUNNING && override != null && until != null && until.isAfter(now);
        if (!stands || releases.release(schedule.name(), override)) {
            runs.put(run.withState(RunState.ENDED));
        }
    }

    private void missed(
            KeptSchedule kept, ScheduleTimeline timeline, List<Point> points, Instant checked, Instant now) {
        Instant from = checked.isBefore(now.minus(LOOKED_BACK)) ? now.minus(LOOKED_BACK) : checked;
        Instant paused = kept.schedule().pausedUntil();
        for (Stretch stretch : timeline.between(from, now)) {
            boolean over = !stretch.to().isAfter(now) && !stretch.from().isBefore(kept.changed());
            boolean wasActive = paused == null || !stretch.from().isBefore(paused);
            boolean whole = Duration.between(stretch.from(), stretch.to()).compareTo(SHORTEST_MISSED) >= 0;
            if (over && wasActive && whole && !runs.isKnown(kept.schedule().id(), stretch.key())) {
                points.forEach(point -> runs.put(StretchOrders.failed(
                        kept.schedule(), stretch, point.id(), now, Problem.of("schedules.run.missed"))));
            }
        }
    }

    /** Alarms stand as long as they are told. */
    private void tell() {
        Map<UUID, BuildingSchedule> schedules = store.all().stream()
                .map(KeptSchedule::schedule)
                .collect(Collectors.toMap(BuildingSchedule::id, one -> one));
        Map<PointId, String> failed = new HashMap<>();
        for (ScheduleRun run : runs.open()) {
            BuildingSchedule schedule = schedules.get(run.schedule());
            if (schedule != null && run.state() == RunState.FAILED) {
                Problem problem = run.problem();
                String words = schedule.name() + (problem == null ? "" : ": " + text(problem));
                add(failed, run.point(), words);
            }
        }
        written.look().forEach((point, problem) -> add(failed, point, text(problem)));
        troubles.standing(CommandTroubles.Trouble.SCHEDULE_MISSED, failed);
    }

    private static void add(Map<PointId, String> failed, PointId point, String words) {
        failed.merge(point, words, (one, other) -> one.equals(other) ? one : one + "; " + other);
    }

    private String text(Problem problem) {
        return String.valueOf(messages.getMessage(
                problem.messageKey(), problem.arguments().toArray(), problem.messageKey(), Locale.getDefault()));
    }
}
