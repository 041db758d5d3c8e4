package io.plenum.link;

/** State of a connection or of one device behind it. */
public enum ConnectionState {
    CONNECTING,
    UP,
    /** Some of it answers: a device is down or some points have problems. */
    DEGRADED,
    DOWN,
    DISABLED
}
