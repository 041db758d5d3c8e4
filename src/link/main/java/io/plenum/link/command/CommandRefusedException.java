package io.plenum.link.command;

import io.plenum.link.Problem;

/** A point cannot be written so, and asking again changes nothing. */
public final class CommandRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public CommandRefusedException(Problem problem) {
        super(problem.messageKey() + problem.arguments());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
