package io.plenum.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    PENDING,
    SENT,
    /** Given up; somebody may send it again. */
    DEAD
}
