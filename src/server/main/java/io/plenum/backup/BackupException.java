package io.plenum.backup;

/** A backup or restore that cannot be done; the message is one sentence that says what to do. */
final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String sentence) {
        super(sentence);
    }
}
