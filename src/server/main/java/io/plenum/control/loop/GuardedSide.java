package io.plenum.control.loop;

/** On which side of its band a loop can push a zone: only that is its doing. */
public enum GuardedSide {
    NONE,
    TOO_WARM,
    TOO_COLD,
    BOTH;

    boolean warm() {
        return this == TOO_WARM || this == BOTH;
    }

    /** Whether it can take fresh air from a zone: whatever cools with air can. */
    boolean air() {
        return warm();
    }

    boolean cold() {
        return this == TOO_COLD || this == BOTH;
    }
}
