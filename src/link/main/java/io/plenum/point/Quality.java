package io.plenum.point;

/**
 * How far a value may be trusted, in the order of precedence that integrators know: the later constant hides the
 * earlier. The code is what the store keeps and what the API sends; codes never change their meaning.
 */
public enum Quality {
    /** Read from the controller, not older than its stale time. */
    GOOD(0),
    /** The controller says that somebody holds the value. */
    OVERRIDDEN(1),
    /** The controller itself doubts the value (OPC UA Uncertain). */
    UNCERTAIN(2),
    /** Older than the stale time of its tuning. */
    STALE(3),
    /** The controller says that the point is in alarm. */
    ALARM(4),
    /** The device or its connection does not answer. */
    DOWN(5),
    /** The controller or its configuration reports a fault of this point. */
    FAULT(6),
    /** Taken out of service by somebody. */
    DISABLED(7);

    private static final Quality[] BY_CODE = values();

    private final int code;

    Quality(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no constant has */
    public static Quality ofCode(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("No quality has the code " + code);
        }
        return BY_CODE[code];
    }

    public Quality worse(Quality other) {
        return code >= other.code ? this : other;
    }

    /** Whether the value may be shown as the building's present state. */
    public boolean isLive() {
        return this != STALE && this != DOWN && this != FAULT && this != DISABLED;
    }
}
