package io.plenum.link;

/** A connection cannot be opened or was lost. */
public class ConnectorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ConnectorException(Problem problem) {
        super(problem.messageKey() + problem.arguments());
        this.problem = problem;
    }

    public ConnectorException(Problem problem, Throwable cause) {
        super(problem.messageKey() + problem.arguments(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
