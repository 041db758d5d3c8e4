package io.plenum.fault.offline;

/** The file, or how it was described, cannot be used; the message is one sentence for the person who gave it. */
final class TrendProblem extends Exception {

    private static final long serialVersionUID = 1;

    TrendProblem(String message) {
        super(message);
    }
}
