package io.plenum.dashboard.card;

/** What a list is of. */
public enum ListSubject {
    /** Active alarms, the gravest first. */
    ALARMS,
    /** Open work orders. */
    ORDERS,
    /** Overrides that are open, the oldest first. */
    OVERRIDES,
    /** Open findings of fault detection, the latest first. */
    FAULTS
}
