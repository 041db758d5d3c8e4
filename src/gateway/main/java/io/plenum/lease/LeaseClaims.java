package io.plenum.lease;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.Point;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last look before a write, with what has just been read of the controller. */
final class LeaseClaims {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseClaims.class);

    private final LeaseRegistry registry;
    private final LeaseSteps steps;
    private final WriteRules rules;
    private final LeaseTimes times;

    LeaseClaims(LeaseRegistry registry, LeaseSteps steps, WriteRules rules, LeaseTimes times) {
        this.registry = registry;
        this.steps = steps;
        this.rules = rules;
        this.times = times;
    }

    /**
     * What is about to be written is on the disk afterwards.
     *
     * @param read the lease by which the controller was asked
     * @return null where it is not to be written
     */
    @Nullable
    Lease claim(Lease read, Point point, CommandState state) {
        return steps.changing(read.id(), present -> {
            if (present.stage() != Stage.WRITING
                    || present.order().value() != read.order().value()) {
                return null;
            }
            Lease claimed = present.claimed(point, state, trace(present, point, state));
            Problem refusal = rules.refusal(present.order(), times.now());
            if (refusal != null) {
                steps.giveUp(present.id(), refusal);
            } else if (isReplaced(claimed)) {
                Problem why = Problem.of("connector.problem.command-replaced");
                registry.keep(
                        present.trace().isNone()
                                ? present.at(Stage.TAKEN, why, times.now())
                                : present.takenBack(Stage.RELEASED, why, times.now()));
            } else if (isTaken(present, state)) {
                steps.giveUp(present.id(), Problem.of("connector.problem.command-since"));
            } else if (isSomebodyElses(present, claimed, state)) {
                steps.giveUp(
                        present.id(),
                        Problem.of(
                                "connector.problem.command-same",
                                present.order().priority()));
            } else if (isSaved(claimed)) {
                rules.written(present.order().point(), present.order().value(), times.now());
                return claimed;
            }
            return null;
        });
    }

    private LeaseTrace trace(Lease present, Point point, CommandState state) {
        LeaseTrace trace = present.trace();
        if (trace.isNone()) {
            Double before = state.prioritised() || state.present() == null
                    ? present.order().before()
                    : state.present();
            Double first = steps.beside(present.claimed(point, state, trace)).stream()
                    .filter(other -> !other.trace().isNone())
                    .findFirst()
                    .map(other -> other.trace().original())
                    .orElse(before);
            trace = trace.returningTo(first);
        }
        return trace.writing(present.order().value());
    }

    private boolean isReplaced(Lease lease) {
        return steps.beside(lease).stream()
                .anyMatch(other -> other.number() > lease.number() && other.stage() != Stage.RELEASING);
    }

    /**
     * It may have been written, and now something else stands there than that or what was there before: somebody has written since, or the
     * controller has rounded it. To release it does no harm in either case.
     */
    private static boolean isTaken(Lease present, CommandState state) {
        Double there = present.in(state);
        return there != null
                && !present.trace().isNone()
                && !present.trace().has(there)
                && !there.equals(present.in(present.report().before()));
    }

    /** The very value stands there already and is none of ours: at the end nobody could say whose it is. */
    private boolean isSomebodyElses(Lease present, Lease claimed, CommandState state) {
        Double there = state.prioritised() ? claimed.in(state) : null;
        return there != null
                && LeaseTrace.isAlike(there, present.order().value())
                && !present.trace().has(there)
                && steps.beside(claimed).stream()
                        .noneMatch(other -> other.trace().has(there));
    }

    private boolean isSaved(Lease claimed) {
        try {
            registry.save(claimed);
            return true;
        } catch (IOException e) {
            LOG.error("The lease {} cannot be written to the disk, and so not to the controller", claimed.id(), e);
            times.failed(claimed.id());
            steps.waits(claimed.id(), Problem.of("connector.problem.command-disk"));
            return false;
        }
    }
}
