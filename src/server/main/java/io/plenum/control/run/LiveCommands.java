package io.plenum.control.run;

import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.command.WritePolicy;
import io.plenum.control.LoopTarget;
import io.plenum.link.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what a loop wants, in overrides of twenty minutes that are renewed: whatever becomes of the server, the gateway gives the points back
 * to their controllers. Written beneath people (priority 8) and above programs (16). A point that somebody else has taken, or that is refused,
 * is left alone from then on; a loop that has lost more than half of its points gives up.
 */
@Component
class LiveCommands {

    /** Of supervisory logic: whoever commands by hand wins. */
    static final int PRIORITY = 10;

    static final Duration SLICE = Duration.ofMinutes(20);
    static final Duration RENEWED = Duration.ofMinutes(8);

    private static final Logger LOG = LoggerFactory.getLogger(LiveCommands.class);
    private static final double MOST_LOST = 0.5;
    /** Further ones follow in the next minute. */
    private static final int MOST_AT_ONCE = 100;

    private final CommandService commands;
    private final Overrides overrides;
    private final WritePolicy policy;
    private final Clock clock;

    LiveCommands(CommandService commands, Overrides overrides, WritePolicy policy, Clock clock) {
        this.commands = commands;
        this.overrides = overrides;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * How it stands after a minute.
     *
     * @param targets that are held, or are left alone
     * @param why the loop has to give up; null where it may go on
     */
    record Held(List<HeldTarget> targets, @Nullable Problem why) {

        boolean any() {
            return targets.stream().anyMatch(target -> target.override() != null);
        }
    }

    /** Points of a loop in the course of one minute. */
    private static final class Minute {
        private final List<HeldTarget> after = new ArrayList<>();
        private final List<LoopTarget> ordered = new ArrayList<>();
        private final List<PointCommand> commands = new ArrayList<>();
        private final List<UUID> given = new ArrayList<>();
        private @Nullable Problem lost;

        private void exclude(String point, Problem why) {
            after.removeIf(one -> one.point().equals(point));
            after.add(new HeldTarget(point, null, why));
            lost = why;
        }
    }

    /**
     * Writes the values that differ by enough, and those whose end comes near, as one order.
     *
     * @param wanted for each of the targets; NaN where its controller is to decide
     * @param others keys of points that another loop writes in this minute: they are left to it
     */
    Held hold(ControlLoop loop, List<LoopTarget> targets, List<Double> wanted, Set<String> others) {
        Minute minute = new Minute();
        for (int i = 0; i < targets.size(); i++) {
            String point = targets.get(i).point().key();
            HeldTarget held = loop.target(point);
            if (held != null && held.excluded() != null) {
                minute.after.add(held);
            } else if (!others.contains(point)) {
                target(minute, targets.get(i), wanted.get(i), held == null ? null : held.override());
            }
        }
        release(loop, minute.given, "not needed now");
        Problem why = minute.commands.isEmpty() ? null : order(loop, minute);
        long lost = minute.after.stream().filter(one -> one.excluded() != null).count();
        boolean most = minute.lost != null && lost > MOST_LOST * targets.size();
        return new Held(List.copyOf(minute.after), why == null && most ? minute.lost : why);
    }

    private void target(Minute minute, LoopTarget target, double wanted, @Nullable UUID held) {
        String point = target.point().key();
        CommandOverride present = held == null ? null : overrides.byId(held);
        Problem lost = present == null ? null : lost(present);
        if (present != null && (lost != null || Double.isNaN(wanted))) {
            minute.given.add(present.id());
        }
        if (lost != null) {
            minute.exclude(point, lost);
        } else if (!Double.isNaN(wanted)) {
            double value = target.command(wanted);
            boolean open = present != null && present.state().isOpen();
            boolean due = present == null || !open || isDue(target, present, value);
            if (open) {
                minute.after.add(new HeldTarget(point, held, null));
            }
            if (due && minute.commands.size() < MOST_AT_ONCE) {
                minute.ordered.add(target);
                minute.commands.add(new PointCommand(target.point().id(), value, PRIORITY));
            }
        }
    }

    /** Somebody else, or the controller, has decided otherwise: a loop fights nobody. */
    private static @Nullable Problem lost(CommandOverride present) {
        return switch (present.state()) {
            case TAKEN -> Problem.of("control.why.taken");
            case OVERRULED -> Problem.of("control.why.overruled");
            case REFUSED, MISMATCH -> present.problem() == null ? Problem.of("control.why.refused") : present.problem();
            default -> null;
        };
    }

    private boolean isDue(LoopTarget target, CommandOverride present, double value) {
        Instant now = clock.instant();
        if (!now.isBefore(present.until().minus(RENEWED))) {
            return true;
        }
        GrantedLimits limits = policy.limits(target.point().id());
        Duration interval = limits == null ? Duration.ZERO : limits.interval();
        return Math.abs(present.value() - value) >= target.smallestChange()
                && !now.isBefore(present.since().plus(interval));
    }

    /** @return why the loop has to give up; null where it may go on */
    private @Nullable Problem order(ControlLoop loop, Minute minute) {
        CommandRequest request = new CommandRequest(
                minute.commands,
                clock.instant().plus(SLICE),
                "Supervisory control: "
                        + loop.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                new CommandOrigin(CommandOrigin.Kind.RECOMMENDATION, loop.id().toString()));
        try {
            CommandGroup group = commands.orderFor(loop.owner(), request);
            if (group.state() == OverrideState.AWAITING_APPROVAL) {
                // A value for the next minutes is worth nothing once somebody has looked at it.
                commands.releaseFor(loop.owner(), group.overrides(), "two persons are needed");
                return Problem.of("control.why.two-persons");
            }
            for (int i = 0; i < minute.ordered.size(); i++) {
                String point = minute.ordered.get(i).point().key();
                minute.after.removeIf(one -> one.point().equals(point));
                minute.after.add(new HeldTarget(point, group.overrides().get(i), null));
            }
            return null;
        } catch (CommandRefused e) {
            LOG.debug("The loop {} may not write", loop.id(), e);
            return refused(loop, minute, e.problems());
        }
    }

    /** All or none are ordered: those that are refused are left alone from now on, the others are ordered in the next minute. */
    private @Nullable Problem refused(ControlLoop loop, Minute minute, List<PointProblem> problems) {
        List<UUID> open = new ArrayList<>();
        for (PointProblem problem : problems) {
            if (problem.point() == null) {
                return problem.problem();
            }
            for (LoopTarget target : minute.ordered) {
                if (target.point().id().equals(problem.point())) {
                    String point = target.point().key();
                    HeldTarget held = loop.target(point);
                    if (held != null && held.override() != null) {
                        open.add(held.override());
                    }
                    minute.exclude(point, problem.problem());
                }
            }
        }
        release(loop, open, "refused");
        return null;
    }

    /** Gives back all that it holds. */
    void release(ControlLoop loop, String reason) {
        release(loop, loop.overrides(), reason);
    }

    private void release(ControlLoop loop, List<UUID> held, String reason) {
        if (held.isEmpty()) {
            return;
        }
        try {
            commands.releaseFor(loop.owner(), held, reason);
        } catch (CommandRefused e) {
            LOG.warn("What the loop {} holds ends by itself within {}: {}", loop.id(), SLICE, e.getMessage());
        }
    }
}
