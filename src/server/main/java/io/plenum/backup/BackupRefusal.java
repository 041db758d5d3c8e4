package io.plenum.backup;

/** A backup or restore that cannot be done; the message is one sentence that says what to do. */
final class BackupRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefusal(String sentence) {
        super(sentence);
    }
}
