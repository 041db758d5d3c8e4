package io.plenum.schedule.run;

import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.command.WritePolicy;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import io.plenum.schedule.run.ScheduleRun.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Orders what a stretch wants, once for each point, and again in slices where it is longer than the longest that is granted. Whoever else
 * takes the slot keeps it until the next stretch: a schedule does not fight people. What failed is tried again.
 */
@Component
class StretchOrders {

    /** A longer stretch is ordered in slices, so that a forgotten server leaves nothing for long. */
    private static final Duration LONGEST_SLICE = Duration.ofHours(24);
    /** So long before the end of a slice the next is ordered at the latest. */
    private static final Duration PROLONGED = Duration.ofMinutes(5);
    /** Where another stretch follows at once, it takes the slot over instead of finding it released. */
    private static final Duration HANDED_OVER = Duration.ofMinutes(2);
    /** Until the controller's clock and ours agree on what the longest is. */
    private static final Duration CLOCKS = Duration.ofSeconds(30);

    private static final Duration AGAIN = Duration.ofMinutes(2);
    /** What reached a controller, and did not hold there, is not written every other minute. */
    private static final Duration WRITTEN_AGAIN = Duration.ofMinutes(15);

    private final ScheduleRunStore runs;
    private final CommandService commands;
    private final Overrides overrides;
    private final WritePolicy policy;
    private final CommandSlots slots;
    private final MessageSource messages;

    StretchOrders(
            ScheduleRunStore runs,
            CommandService commands,
            Overrides overrides,
            WritePolicy policy,
            CommandSlots slots,
            MessageSource messages) {
        this.runs = runs;
        this.commands = commands;
        this.overrides = overrides;
        this.policy = policy;
        this.slots = slots;
        this.messages = messages;
    }

    /** What is done for one schedule at one time. */
    private record Turn(
            BuildingSchedule schedule, Stretch stretch, boolean follows, List<CommandOverride> ledger, Instant now) {

        Instant end() {
            return follows ? stretch.to().plus(HANDED_OVER) : stretch.to();
        }

        boolean isOwn(CommandOverride override) {
            return override.origin().kind() == CommandOrigin.Kind.SCHEDULE
                    && override.origin().reference().equals(schedule.id().toString());
        }

        ScheduleRun fresh(PointId point) {
            return new ScheduleRun(
                    schedule.id(),
                    stretch.key(),
                    point,
                    stretch.value(),
                    stretch.occurrence().occupied()
                            && stretch.from().equals(stretch.occurrence().start()),
                    stretch.from(),
                    stretch.to(),
                    RunState.RUNNING,
                    null,
                    null,
                    now,
                    null);
        }
    }

    static ScheduleRun failed(BuildingSchedule schedule, Stretch stretch, PointId point, Instant now, Problem why) {
        return new Turn(schedule, stretch, false, List.of(), now)
                .fresh(point)
                .withState(RunState.FAILED)
                .withProblem(why);
    }

    /**
     * Sees to it that the stretch holds at its points.
     *
     * @param follows whether another stretch follows at once
     * @param open runs of the schedule that are not over
     * @return points at which it runs
     */
    Set<PointId> drive(
            BuildingSchedule schedule,
            Stretch stretch,
            boolean follows,
            List<Point> points,
            List<ScheduleRun> open,
            List<CommandOverride> ledger,
            Instant now) {
        Turn turn = new Turn(schedule, stretch, follows, ledger, now);
        Map<PointId, ScheduleRun> known = open.stream()
                .filter(run -> run.stretch().equals(stretch.key()))
                .collect(Collectors.toMap(ScheduleRun::point, Function.identity()));
        Map<PointId, ScheduleRun> due = new LinkedHashMap<>();
        Set<PointId> running = new HashSet<>();
        for (Point point : points) {
            ScheduleRun run = known.get(point.id());
            ScheduleRun next = run == null ? begin(turn, point) : looked(turn, point, run);
            if (next.state() == RunState.RUNNING && isDue(turn, next)) {
                due.put(point.id(), next);
            } else if (next.state() != RunState.FAILED) {
                running.add(point.id());
            }
            if (!next.equals(run)) {
                runs.put(next);
            }
        }
        running.addAll(order(turn, due));
        return running;
    }

    /** What was ordered before a restart, and not yet noted, is taken up. */
    private ScheduleRun begin(Turn turn, Point point) {
        ScheduleRun fresh = turn.fresh(point.id());
        for (CommandOverride held : turn.ledger()) {
            boolean slot = slots.shares(held, point, turn.schedule().priority());
            if (slot && turn.isOwn(held) && !held.since().isBefore(fresh.since()) && held.value() == fresh.value()) {
                return fresh.withOverride(held.id()).withOverrideUntil(held.until());
            }
            boolean holds = held.state() != OverrideState.AWAITING_APPROVAL;
            if (slot && holds && held.origin().kind() != CommandOrigin.Kind.SCHEDULE) {
                return fresh.withState(RunState.TAKEN).withProblem(Problem.of("schedules.run.held", held.who()));
            }
        }
        return fresh;
    }

    /** How it is now. */
    private ScheduleRun looked(Turn turn, Point point, ScheduleRun before) {
        ScheduleRun run = before.withUntil(turn.stretch().to());
        if (run.state() == RunState.FAILED) {
            // Tried again as if it were new; it stays failed until it is ordered.
            Duration pause = run.override() == null ? AGAIN : WRITTEN_AGAIN;
            boolean again = !run.tried().plus(pause).isAfter(turn.now());
            return again ? begin(turn, point).withProblem(run.problem()) : run;
        }
        CommandOverride held = run.override() == null ? null : overrides.byId(run.override());
        if (held == null || run.state() == RunState.TAKEN) {
            return run.override() == null && run.state() == RunState.RUNNING ? begin(turn, point) : run;
        }
        return switch (held.state()) {
            case TAKEN -> run.withState(RunState.TAKEN).withProblem(Problem.of("schedules.run.taken"));
            case RELEASED, RELEASING ->
                held.ended() != null && held.ended().isBefore(held.until().minus(CLOCKS))
                                || turn.now().isBefore(held.until().minus(CLOCKS))
                        ? run.withState(RunState.TAKEN).withProblem(Problem.of("schedules.run.released"))
                        : run.withOverride(null).withOverrideUntil(null);
            case REFUSED, MISMATCH, CANCELLING, CANCELLED, REJECTED ->
                run.withState(RunState.FAILED)
                        .withProblem(held.problem() == null ? Problem.of("schedules.run.unconfirmed") : held.problem());
            case HELD, ORDERED, OVERRULED, AWAITING_APPROVAL ->
                run.withOverrideUntil(held.until()).withProblem(problem(held));
        };
    }

    private static @Nullable Problem problem(CommandOverride held) {
        return switch (held.state()) {
            case OVERRULED -> held.problem() == null ? Problem.of("schedules.run.overruled") : held.problem();
            case AWAITING_APPROVAL -> Problem.of("schedules.run.waiting");
            default -> held.problem();
        };
    }

    /** Whether it is to be ordered: for the first time, or with another end. */
    private boolean isDue(Turn turn, ScheduleRun run) {
        Instant until = run.overrideUntil();
        if (run.override() == null || until == null) {
            return turn.end().isAfter(turn.now());
        }
        boolean shortened = until.isAfter(turn.end().plus(HANDED_OVER));
        boolean nearEnd = !until.isAfter(turn.now().plus(PROLONGED));
        boolean endsEarly = until.isBefore(turn.stretch().to());
        return shortened || (endsEarly && nearEnd && slice(turn, run.point()).isAfter(until.plus(CLOCKS)));
    }

    private Instant slice(Turn turn, PointId point) {
        GrantedLimits limits = policy.limits(point);
        Duration longest = limits == null || limits.longest().compareTo(LONGEST_SLICE) > 0
                ? LONGEST_SLICE
                : limits.longest().compareTo(CLOCKS.multipliedBy(2)) > 0
                        ? limits.longest().minus(CLOCKS)
                        : limits.longest();
        Instant last = turn.now().plus(longest);
        return turn.end().isBefore(last) ? turn.end() : last;
    }

    /** @return those that were ordered */
    private Set<PointId> order(Turn turn, Map<PointId, ScheduleRun> due) {
        Map<Instant, List<ScheduleRun>> slices = due.values().stream()
                .collect(Collectors.groupingBy(
                        run -> slice(turn, run.point()), LinkedHashMap::new, Collectors.toList()));
        Set<PointId> ordered = new HashSet<>();
        slices.forEach((until, together) -> {
            Map<PointId, Problem> refused = order(turn, until, together, ordered);
            // One point that is refused does not keep the others from their schedule.
            List<ScheduleRun> rest = together.stream()
                    .filter(run -> !refused.containsKey(run.point()) && !ordered.contains(run.point()))
                    .toList();
            if (!rest.isEmpty()) {
                refused.putAll(order(turn, until, rest, ordered));
            }
            together.stream()
                    .filter(run -> !ordered.contains(run.point()))
                    .forEach(run -> runs.put(run.withState(RunState.FAILED)
                            .withTried(turn.now())
                            .withProblem(refused.getOrDefault(run.point(), Problem.of("schedules.run.refused")))));
        });
        return ordered;
    }

    /** @return what was refused, by point; empty where all were ordered, all of them where it is nobody's in particular */
    private Map<PointId, Problem> order(Turn turn, Instant until, List<ScheduleRun> together, Set<PointId> ordered) {
        BuildingSchedule schedule = turn.schedule();
        List<PointCommand> wanted = together.stream()
                .map(run -> new PointCommand(run.point(), run.value(), schedule.priority()))
                .toList();
        CommandRequest request = new CommandRequest(
                wanted,
                until,
                reason(turn),
                new CommandOrigin(CommandOrigin.Kind.SCHEDULE, schedule.id().toString()));
        Map<PointId, Problem> refused = new HashMap<>();
        try {
            CommandGroup group = commands.orderFor(schedule.owner(), request);
            for (int i = 0; i < together.size(); i++) {
                ScheduleRun run = together.get(i);
                ordered.add(run.point());
                runs.put(run.withState(RunState.RUNNING)
                        .withOverride(group.overrides().get(i))
                        .withOverrideUntil(until)
                        .withTried(turn.now())
                        .withProblem(
                                group.state() == OverrideState.AWAITING_APPROVAL
                                        ? Problem.of("schedules.run.waiting")
                                        : null));
            }
        } catch (CommandRefused e) {
            for (CommandRefused.PointProblem one : e.problems()) {
                List<PointId> concerned = new ArrayList<>();
                if (one.point() == null) {
                    together.forEach(run -> concerned.add(run.point()));
                } else {
                    concerned.add(one.point());
                }
                concerned.forEach(point -> refused.putIfAbsent(point, one.problem()));
            }
        }
        return refused;
    }

    private String reason(Turn turn) {
        String name = turn.stretch().occurrence().name();
        String what = name.isEmpty() ? turn.schedule().name() : turn.schedule().name() + " · " + name;
        return String.valueOf(
                messages.getMessage("schedules.run.reason", new Object[] {what}, what, Locale.getDefault()));
    }
}
