package io.plenum.control.run;

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
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what a loop wants, in overrides of twenty minutes that are renewed: whatever becomes of the server, the gateway gives the set point
 * back to its controller. Written beneath people (priority 8) and above programs (16).
 */
@Component
class LiveCommands {

    /** Of supervisory logic: whoever commands by hand wins. */
    static final int PRIORITY = 10;

    static final Duration SLICE = Duration.ofMinutes(20);
    static final Duration RENEWED = Duration.ofMinutes(8);

    private static final Logger LOG = LoggerFactory.getLogger(LiveCommands.class);

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
     * How it stands after a write.
     *
     * @param override by which the set point is held; null where it is not
     * @param why the loop has to give up; null where it may go on
     */
    record Held(@Nullable UUID override, @Nullable Problem why) {}

    /** Writes the value where it differs by enough, or the end of what was written comes near. */
    Held hold(ControlLoop loop, PointId point, double wanted) {
        CommandOverride present = loop.override() == null ? null : overrides.byId(loop.override());
        Problem lost = present == null ? null : lost(present);
        if (lost != null) {
            return new Held(null, lost);
        }
        if (present != null && present.state().isOpen() && !isDue(loop, point, present, wanted)) {
            return new Held(present.id(), null);
        }
        return order(loop, point, wanted, present);
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

    private boolean isDue(ControlLoop loop, PointId point, CommandOverride present, double wanted) {
        Instant now = clock.instant();
        if (!now.isBefore(present.until().minus(RENEWED))) {
            return true;
        }
        GrantedLimits limits = policy.limits(point);
        Duration interval = limits == null ? Duration.ZERO : limits.interval();
        return Math.abs(present.value() - wanted) >= loop.kind().resolution()
                && !now.isBefore(present.since().plus(interval));
    }

    private Held order(ControlLoop loop, PointId point, double wanted, @Nullable CommandOverride present) {
        CommandRequest request = new CommandRequest(
                List.of(new PointCommand(point, rounded(loop, wanted), PRIORITY)),
                clock.instant().plus(SLICE),
                "Supervisory control: "
                        + loop.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                new CommandOrigin(CommandOrigin.Kind.RECOMMENDATION, loop.id().toString()));
        try {
            CommandGroup group = commands.orderFor(loop.owner(), request);
            if (group.state() == OverrideState.AWAITING_APPROVAL) {
                // A value for the next minutes is worth nothing once somebody has looked at it.
                commands.releaseFor(loop.owner(), group.overrides(), "two persons are needed");
                return new Held(null, Problem.of("control.why.two-persons"));
            }
            return new Held(group.overrides().getFirst(), null);
        } catch (CommandRefused e) {
            LOG.debug("The loop {} may not write", loop.id(), e);
            return new Held(
                    present == null ? null : present.id(),
                    e.problems().getFirst().problem());
        }
    }

    private static double rounded(ControlLoop loop, double wanted) {
        double step = loop.kind().resolution() / 10;
        double rounded = Math.round(wanted / step) * step;
        // Binary fractions do not show on screens.
        return Math.clamp(Math.round(rounded * 1000) / 1000.0, loop.low(), loop.high());
    }

    /** Gives the set point back. */
    void release(ControlLoop loop, String reason) {
        UUID held = loop.override();
        if (held == null) {
            return;
        }
        try {
            commands.releaseFor(loop.owner(), List.of(held), reason);
        } catch (CommandRefused e) {
            LOG.warn("What the loop {} holds ends by itself within {}: {}", loop.id(), SLICE, e.getMessage());
        }
    }
}
