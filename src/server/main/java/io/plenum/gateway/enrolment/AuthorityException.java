package io.plenum.gateway.enrolment;

/** The installation's authority cannot be used; the message is one sentence for the administrator that says what to do. */
class AuthorityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuthorityException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
