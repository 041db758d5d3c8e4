package io.plenum.site.haystack;

/** A file is no grid of Haystack. */
final class HaystackFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    HaystackFormatException(long line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    /** Counted from 1. */
    long line() {
        return line;
    }
}
