package io.plenum.alarm;

/** What can be said of a condition; unknown where a value that it needs is not trusted. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
