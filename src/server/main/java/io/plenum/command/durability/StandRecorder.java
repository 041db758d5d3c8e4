package io.plenum.command.durability;

import io.plenum.command.CommandOverride;
import io.plenum.command.Durability;
import io.plenum.command.DurabilityForecast;
import io.plenum.command.Holder;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.gateway.LeaseReported;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseReport;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps how long each override stood and what was foretold when it began: from the reports of gateways, which look at a value again when
 * it is to end, and from what is seen when priority arrays are read meanwhile. What is said first of an end counts: the other comes later.
 * Nothing here may hold up a report: what cannot be kept is lost to learning alone.
 */
@Component
public class StandRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(StandRecorder.class);
    private static final int NEIGHBOURS = 10;
    private static final Set<OverrideState> NEVER_STOOD = EnumSet.of(
            OverrideState.AWAITING_APPROVAL, OverrideState.REJECTED, OverrideState.REFUSED, OverrideState.CANCELLED);
    private static final double SAME = 1e-4;
    /** Clocks of gateways and of the server differ a little. */
    private static final Duration JUST_BEFORE = Duration.ofSeconds(10);

    private final StandStore store;
    private final Overrides overrides;
    private final DurabilityForecast forecast;

    StandRecorder(StandStore store, Overrides overrides, HoldForecasts forecast) {
        this.store = store;
        this.overrides = overrides;
        this.forecast = forecast;
    }

    @EventListener
    void on(LeaseReported reported) {
        for (LeaseReport report : reported.reports()) {
            try {
                CommandOverride override = overrides.byId(report.id());
                if (override != null) {
                    take(override, report);
                }
            } catch (RuntimeException e) {
                LOG.warn("How long the override {} stood is not kept", report.id(), e);
            }
        }
    }

    private void take(CommandOverride override, LeaseReport report) {
        switch (report.stage()) {
            case HELD -> begin(override, report);
            // What was overruled from the start never counted, and nobody has taken it back.
            case OVERRULED -> {
                if (!isSeenLater(report)) {
                    store.taken(override.id(), report.time(), taking(override, report.after(), Duration.ZERO));
                }
            }
            case TAKEN -> {
                if (replaced(override)) {
                    store.over(override.id(), report.time());
                } else {
                    store.taken(override.id(), report.time(), taking(override, report.after(), null));
                }
            }
            case RELEASED, MISMATCH, REFUSED -> store.over(override.id(), report.time());
            default -> {
                // Nothing of it has stood or ended by then.
            }
        }
    }

    /** A gateway has only found it when it looked again: who has taken it says the look at priority arrays better. */
    private static boolean isSeenLater(LeaseReport report) {
        Problem reason = report.reason();
        return reason != null && reason.messageKey().endsWith("-since");
    }

    private void begin(CommandOverride override, LeaseReport report) {
        CommandState state = report.after();
        boolean prioritised = state == null || state.prioritised();
        Durability foretold = state == null
                ? null
                : forecast.of(
                        new PointCommand(override.point(), override.value(), override.priority()),
                        override.until(),
                        state);
        store.begin(override, prioritised ? override.priority() : 0, report.time(), foretold);
    }

    private static Taking taking(CommandOverride override, @Nullable CommandState state, @Nullable Duration blur) {
        if (state == null) {
            return new Taking(0, Holder.Kind.UNKNOWN, blur);
        }
        if (state.overridden()) {
            return new Taking(0, Holder.Kind.HAND, blur);
        }
        CommandState.Slot holder = state.holder();
        int priority = holder != null && holder.priority() <= override.priority() ? holder.priority() : 0;
        return new Taking(priority, Holder.Kind.UNKNOWN, blur);
    }

    /** Whether another override of Plenum's own has taken its place. */
    private boolean replaced(CommandOverride override) {
        return overrides.of(override.point(), NEIGHBOURS).stream()
                .anyMatch(other -> !other.id().equals(override.id())
                        && other.priority() == override.priority()
                        && other.since().isAfter(override.since())
                        && !NEVER_STOOD.contains(other.state()));
    }

    /**
     * What was read of a point with an override that is open.
     *
     * @param taker who holds it since, where it does not stand any more; unknown where that is not certain
     * @param before when it was looked before; null where it never was
     */
    public void looked(CommandOverride override, CommandState state, Holder.Kind taker, @Nullable Instant before) {
        if (counts(override, state)) {
            store.seen(override.id(), state.time());
            return;
        }
        // The ledger knows of a release before the controller does.
        CommandOverride present = overrides.byId(override.id());
        if (present == null || !isMeantToStand(present, state.time())) {
            return;
        }
        Instant earliest = before == null || before.isBefore(override.since()) ? override.since() : before;
        Duration blur = Duration.between(earliest, state.time());
        Taking taking = taking(override, state, blur.isNegative() ? Duration.ZERO : blur);
        boolean byHand = taking.taker() == Holder.Kind.HAND;
        store.taken(override.id(), state.time(), byHand ? taking : new Taking(taking.priority(), taker, taking.blur()));
    }

    private static boolean counts(CommandOverride override, CommandState state) {
        Double own = state.prioritised() ? state.at(override.priority()) : state.present();
        boolean stands = own != null && Math.abs(own - override.value()) <= SAME * Math.max(1, Math.abs(own));
        CommandState.Slot holder = state.holder();
        boolean overruled = state.prioritised() && holder != null && holder.priority() < override.priority();
        return stands && !overruled && !state.overridden();
    }

    private static boolean isMeantToStand(CommandOverride override, Instant at) {
        boolean held = override.state() == OverrideState.HELD || override.state() == OverrideState.OVERRULED;
        return held && at.isBefore(override.until().minus(JUST_BEFORE));
    }
}
