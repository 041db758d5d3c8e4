package io.plenum.database;

/** The store cannot be started; the message is one sentence for the administrator that says what to do. */
public class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefusal(String sentence) {
        super(sentence);
    }

    DatabaseRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
