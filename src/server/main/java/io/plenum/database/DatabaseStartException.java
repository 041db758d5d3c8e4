package io.plenum.database;

/** The store cannot be started; the message is one sentence for the administrator that says what to do. */
public class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseStartException(String sentence) {
        super(sentence);
    }

    DatabaseStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
