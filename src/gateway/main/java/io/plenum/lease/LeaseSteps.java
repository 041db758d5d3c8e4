package io.plenum.lease;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.command.WriteResult;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From one stage of a lease to the next. Orders come while a controller is asked: what has been found out there is put to what the lease is
 * by then, not to what it was before.
 */
final class LeaseSteps {

    private final LeaseRegistry registry;
    private final LeaseTimes times;

    LeaseSteps(LeaseRegistry registry, LeaseTimes times) {
        this.registry = registry;
        this.times = times;
    }

    /** What becomes of a lease as it is now; null for nothing more. */
    @FunctionalInterface
    interface Step {
        @Nullable
        Lease of(Lease present);
    }

    @Nullable
    Lease changing(UUID id, Step change) {
        Lease known = registry.get(id);
        if (known == null) {
            return null;
        }
        ReentrantLock lock = registry.lock(known.order().point());
        lock.lock();
        try {
            return change.of(Objects.requireNonNull(registry.get(id)));
        } finally {
            lock.unlock();
        }
    }

    private void change(UUID id, Function<Lease, Lease> change) {
        var unused = changing(id, present -> {
            Lease next = change.apply(present);
            if (!next.equals(present)) {
                registry.keep(next);
            }
            if (next.isOver()) {
                times.forget(id);
            }
            return next;
        });
    }

    /** The controller did not answer, or cannot be reached. */
    void waits(UUID id, Problem why) {
        var unused = changing(id, present -> {
            if (present.isUnderWay() && !why.equals(present.report().reason())) {
                registry.show(present.at(present.stage(), why, times.now()));
            }
            return present;
        });
    }

    /** It is not to be written any more; where it may have been, it is released. */
    void giveUp(UUID id, Problem why) {
        change(id, present -> {
            if (present.stage() != Stage.WRITING) {
                return present;
            }
            times.fresh(id);
            return present.trace().isNone()
                    ? present.at(Stage.REFUSED, why, times.now())
                    : present.takenBack(Stage.RELEASED, why, times.now());
        });
    }

    List<Lease> beside(Lease lease) {
        return registry.live(lease.order().point()).stream()
                .filter(other -> other.isBeside(lease))
                .toList();
    }

    /**
     * The controller has answered to a write.
     *
     * @param first whether nothing of the lease can have been there before
     */
    void written(Lease claimed, WriteResult result, boolean first) {
        change(claimed.id(), present -> {
            times.fresh(present.id());
            return switch (result.outcome()) {
                case DONE, ALREADY -> stands(present, claimed, Stage.HELD, result);
                case OVERRULED -> stands(present, claimed, Stage.OVERRULED, result);
                case REFUSED -> refused(present, claimed, result, first);
                case MISMATCH, TAKEN -> mismatch(present, claimed, result);
            };
        });
    }

    private static boolean isStillWanted(Lease present, Lease claimed) {
        return present.stage() == Stage.WRITING
                && present.order().value() == claimed.order().value();
    }

    private Lease stands(Lease present, Lease claimed, Stage stage, WriteResult result) {
        Lease next =
                present.with(present.trace().standing(claimed.order().value())).after(result.after());
        takeEarlier(next);
        times.looked(present.id());
        return isStillWanted(present, claimed) ? next.at(stage, result.reason(), times.now()) : next;
    }

    private Lease refused(Lease present, Lease claimed, WriteResult result, boolean first) {
        boolean wanted = isStillWanted(present, claimed);
        if (!first) {
            return wanted ? present.takenBack(Stage.REFUSED, result.reason(), times.now()) : present;
        }
        Lease next = present.with(present.trace().showing(null)).after(result.after());
        boolean over = wanted || present.stage() == Stage.RELEASING;
        return over ? next.at(Stage.REFUSED, result.reason(), times.now()) : next;
    }

    private Lease mismatch(Lease present, Lease claimed, WriteResult result) {
        Problem why = result.reason();
        CommandState after = result.after();
        if (after == null) {
            return present.takenBack(Stage.MISMATCH, why, times.now());
        }
        Double shown = claimed.in(after);
        Double before = claimed.in(claimed.report().before());
        Double ours = Objects.equals(shown, before) ? null : shown;
        Lease next = present.with(present.trace().showing(ours)).after(after);
        if (ours == null) {
            return next.at(Stage.MISMATCH, why, times.now());
        }
        takeEarlier(next);
        return next.takenBack(Stage.MISMATCH, why, times.now());
    }

    /**
     * Its end has come; null where what stands there is of a later lease with the same value. Need not be on the disk: after a restart the
     * end has come, too.
     */
    @Nullable
    Lease ending(Lease lease) {
        return changing(lease.id(), present -> {
            if (beside(present).stream().anyMatch(other -> hasInherited(other, present))) {
                take(present);
                return null;
            }
            if (present.stage() != Stage.RELEASING) {
                Lease ending = present.at(Stage.RELEASING, null, times.now());
                registry.show(ending);
                return ending;
            }
            return present;
        });
    }

    private static boolean hasInherited(Lease other, Lease present) {
        return other.number() > present.number()
                && other.trace().stood()
                && present.trace().values().stream().anyMatch(other.trace().values()::contains);
    }

    /** What stands in its place is of a later lease, which sees to its end. */
    private void take(Lease lease) {
        registry.keep(lease.at(Stage.TAKEN, Problem.of("connector.problem.command-replaced"), times.now()));
        times.forget(lease.id());
    }

    private void takeEarlier(Lease lease) {
        beside(lease).stream()
                .filter(other ->
                        other.number() < lease.number() && !other.trace().isNone())
                .forEach(this::take);
    }

    /** @param left what is not as it should be; null where all is */
    void released(UUID id, @Nullable CommandState after, @Nullable Problem left) {
        change(id, present -> {
            Problem why = present.trace().why() == null ? left : present.trace().why();
            return present.after(after).at(present.trace().ending(), why, times.now());
        });
    }

    /** Nothing of it stands there. Where it was never seen there and all is as before, it never did. */
    void taken(Lease lease, @Nullable CommandState after) {
        boolean never = !lease.trace().stood()
                && after != null
                && Objects.equals(lease.in(after), lease.in(lease.report().before()));
        Stage end = lease.trace().ending();
        Stage stage = never ? Stage.REFUSED : end == Stage.RELEASED ? Stage.TAKEN : end;
        change(lease.id(), present -> present.after(after)
                .at(stage, present.trace().why(), times.now()));
    }
}
