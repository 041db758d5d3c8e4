package io.plenum.fault;

/** What is said of one day. */
public enum DayStatus {
    FAULT("fault"),
    OK("ok"),
    NOT_EVALUABLE("not-evaluable");

    /** The least confidence with which a finding makes a day faulty. */
    public static final double DECISIVE = 0.5;
    /** The least minutes of fault, and of evaluation, that decide a day. */
    public static final int MINUTES = 60;

    private final String text;

    DayStatus(String text) {
        this.text = text;
    }

    /** As printed. */
    public String text() {
        return text;
    }
}
