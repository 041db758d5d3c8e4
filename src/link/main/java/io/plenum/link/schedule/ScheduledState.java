package io.plenum.link.schedule;

/**
 * What is scheduled.
 *
 * @param kind of it
 * @param number of a value; NaN where it is none
 * @param text where the value is a text; else empty
 */
public record ScheduledState(Kind kind, double number, String text) {

    public static final ScheduledState RELEASED = new ScheduledState(Kind.RELEASED, Double.NaN, "");
    public static final ScheduledState UNKNOWN = new ScheduledState(Kind.UNKNOWN, Double.NaN, "");

    /** So many of its smallest steps may a float differ. */
    private static final int STEPS = 4;

    /** What kind of thing. */
    public enum Kind {
        /** Not read, or of a kind that nobody can show. */
        UNKNOWN,
        /** No command: what is scheduled with a lower priority counts (BACnet NULL). */
        RELEASED,
        NUMBER,
        TEXT
    }

    public static ScheduledState of(double number) {
        return new ScheduledState(Kind.NUMBER, number, "");
    }

    public static ScheduledState of(String text) {
        return new ScheduledState(Kind.TEXT, Double.NaN, text);
    }

    /** Whether a controller that is told the one shows the other: it may keep a number as a float, some as a number of tenths. */
    public boolean isLike(ScheduledState other) {
        return kind == other.kind
                && text.equals(other.text)
                && (kind != Kind.NUMBER
                        || number == other.number
                        || Math.abs((float) number - other.number) <= STEPS * Math.ulp((float) number));
    }
}
