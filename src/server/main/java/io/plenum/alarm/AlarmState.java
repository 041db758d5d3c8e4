package io.plenum.alarm;

/** The states of ISA-18.2, figure 6. Shelved, suppressed and out of service hide what the condition does meanwhile. */
public enum AlarmState {
    NORMAL,
    UNACKNOWLEDGED,
    ACKNOWLEDGED,
    /** The condition has gone before anybody had acknowledged. */
    RETURNED_UNACKNOWLEDGED,
    SHELVED,
    /** By design: its rule does not apply now. An alarm beneath a cause keeps its own state. */
    SUPPRESSED,
    OUT_OF_SERVICE
}
