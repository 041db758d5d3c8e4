package io.plenum.web.https;

/** HTTPS cannot be offered as it is set up; the message is one sentence for the administrator that says what to do. */
class HttpsRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HttpsRefusal(String sentence) {
        super(sentence);
    }

    HttpsRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
