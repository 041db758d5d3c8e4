package io.plenum.bacnet.command;

import io.plenum.link.Problem;

/** The device lives and does not tell who holds the object. */
final class UnreadableObject extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableObject(Problem problem) {
        super(problem.messageKey() + problem.arguments());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
