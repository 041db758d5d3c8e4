package io.plenum.access;

/** The server cannot start with these settings; the message is one sentence for the administrator. */
public class AccessRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccessRefusal(String sentence) {
        super(sentence);
    }
}
