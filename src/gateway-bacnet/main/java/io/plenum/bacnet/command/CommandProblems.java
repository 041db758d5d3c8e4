package io.plenum.bacnet.command;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import org.jspecify.annotations.Nullable;

/** Why a command is not as it was wanted, in words. */
final class CommandProblems {

    private CommandProblems() {}

    static Problem value(double value) {
        return Problem.of("connector.problem.command-value", text(value));
    }

    static Problem overruled(Slot holder) {
        return Problem.of("connector.problem.command-overruled", holder.priority(), text(holder.value()));
    }

    static Problem minimumTime(double value) {
        return Problem.of("connector.problem.command-minimum-time", text(value));
    }

    /** Why the present value does not follow its commands; null where it does. */
    static @Nullable Problem cutOff(CommandState state) {
        if (state.overridden()) {
            return Problem.of("connector.problem.command-by-hand");
        }
        return state.outOfService() ? Problem.of("connector.problem.command-out-of-service") : null;
    }

    static Problem mismatch(double wanted, @Nullable Double shown) {
        String other = shown == null ? "–" : text(shown);
        return Problem.of("connector.problem.command-mismatch", text(wanted), other);
    }

    static Problem taken(double value) {
        return Problem.of("connector.problem.command-taken", text(value));
    }

    static Problem notReleased() {
        return Problem.of("connector.problem.command-not-released");
    }

    static Problem left(double value) {
        return Problem.of("connector.problem.command-left", text(value));
    }

    static Problem unreadable(String why) {
        return Problem.of("connector.problem.command-untold", why);
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
                ? String.valueOf((int) value)
                : String.valueOf(value);
    }
}
