package io.plenum.link.command;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.point.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Commands a point where the last write counts: writes, reads back, and returns it to what it had before. What stands there and is
 * not ours is left alone.
 *
 * @param patience how long a controller may show the old value before it counts as not having taken the new one
 */
public record UnprioritisedCommand(UnprioritisedPoint place, Duration patience) {

    private static final long BETWEEN_LOOKS_NANOS = 50_000_000L;

    /** @param present null where it is not known */
    public static CommandState state(@Nullable Double present, boolean overridden, Instant time) {
        return new CommandState(false, List.of(), null, present, false, overridden, time);
    }

    /** @throws ConnectorException where nobody knows whether it was written */
    public WriteResult carryOut(PointWrite write) throws ConnectorException {
        try {
            return switch (write) {
                case PointWrite.Hold hold -> hold(hold);
                case PointWrite.Release release -> release(release);
            };
        } catch (CommandRefusedException e) {
            return WriteResult.refused(e.problem());
        }
    }

    private WriteResult hold(PointWrite.Hold hold) throws ConnectorException, CommandRefusedException {
        check(hold.point(), hold.value());
        double wanted = place.standing(hold.value());
        CommandState before = place.read();
        if (shows(before, wanted)) {
            return new WriteResult(Outcome.ALREADY, before, null);
        }
        place.write(wanted);
        CommandState now = place.read();
        // A third value at once is what the controller has made of ours; one that comes later is somebody else's.
        boolean remade = now.present() != null && !shows(now, wanted) && !shows(now, before.present());
        if (!remade) {
            now = awaited(wanted, before.present(), now);
        }
        if (shows(now, wanted)) {
            return new WriteResult(Outcome.DONE, now, null);
        }
        Problem why = Problem.of("connector.problem.command-mismatch", text(wanted), text(now.present()));
        // What is somebody else's is not given out as what became of ours: it would be taken back.
        boolean foreign = !remade && !isAsBefore(now, before.present());
        return new WriteResult(Outcome.MISMATCH, foreign ? null : takenBack(before.present(), now), why);
    }

    /** Nothing of it may come to stand later, when nobody looks any more. */
    private CommandState takenBack(@Nullable Double before, CommandState now) throws ConnectorException {
        if (before == null) {
            return now;
        }
        try {
            place.write(place.standing(before));
            return awaited(before, now.present(), place.read());
        } catch (CommandRefusedException e) {
            return now;
        }
    }

    private WriteResult release(PointWrite.Release release) throws ConnectorException, CommandRefusedException {
        double ours = place.standing(release.written());
        CommandState now = place.read();
        if (now.present() == null) {
            throw new ConnectorException(Problem.of("connector.problem.command-no-value"));
        }
        Double before = release.before();
        Double back = before == null ? null : (Double) place.standing(before);
        if (!shows(now, ours)) {
            return new WriteResult(shows(now, back) ? Outcome.ALREADY : Outcome.TAKEN, now, null);
        }
        if (back == null) {
            return new WriteResult(Outcome.DONE, now, Problem.of("connector.problem.command-left", text(ours)));
        }
        if (back == ours) {
            return new WriteResult(Outcome.ALREADY, now, null);
        }
        place.write(back);
        CommandState after = awaited(back, ours, place.read());
        Problem why = shows(after, back)
                ? null
                : Problem.of("connector.problem.command-mismatch", text(back), text(after.present()));
        return new WriteResult(shows(after, ours) ? Outcome.MISMATCH : Outcome.DONE, after, why);
    }

    /** Controllers behind a gateway take a moment: as long as the old value is shown. */
    private CommandState awaited(double wanted, @Nullable Double old, CommandState first)
            throws ConnectorException, CommandRefusedException {
        long deadline = System.nanoTime() + patience.toNanos();
        CommandState now = first;
        while (!shows(now, wanted) && isAsBefore(now, old) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            now = place.read();
        }
        return now;
    }

    private static boolean shows(CommandState state, @Nullable Double value) {
        Double present = state.present();
        return present != null && value != null && present - value == 0;
    }

    /** What is not known has not been seen to change. */
    private static boolean isAsBefore(CommandState now, @Nullable Double before) {
        return now.present() == null || shows(now, before);
    }

    private static String text(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? String.valueOf(value.longValue()) : value.toString();
    }

    private static void check(Point point, double value) throws CommandRefusedException {
        if (!Double.isFinite(value)) {
            throw new CommandRefusedException(Problem.of("connector.problem.command-no-number", value));
        }
        int states = point.stateTexts().size();
        boolean possible =
                switch (point.kind()) {
                    case NUMERIC -> true;
                    case BINARY -> value == 0 || value == 1;
                    case MULTISTATE -> value >= 1 && value == Math.rint(value) && (states == 0 || value <= states);
                };
        if (!possible) {
            throw new CommandRefusedException(Problem.of("connector.problem.command-no-state", text(value)));
        }
    }
}
