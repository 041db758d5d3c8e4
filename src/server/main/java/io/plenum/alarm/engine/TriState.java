package io.plenum.alarm.engine;

/** What can be said of a condition; unknown where a value that it needs is not trusted. */
public enum TriState {
    TRUE,
    FALSE,
    UNKNOWN;

    public static TriState of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
