package io.plenum.alarm;

/** How soon somebody must act (ISA-18.2 clause 16: few at the top, most at the bottom). */
public enum Priority {
    URGENT,
    HIGH,
    MEDIUM,
    LOW
}
