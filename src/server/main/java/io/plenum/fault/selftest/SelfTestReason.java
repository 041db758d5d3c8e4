package io.plenum.fault.selftest;

/** Why a fault could not be tested. */
public enum SelfTestReason {
    /** The unit lacks a point that the fault would show in. */
    MISSING_POINT,
    /** Too little was recorded. */
    NO_VALUES,
    /** The unit ran for too short. */
    NOT_RUNNING,
    /** The state in which it would show did not occur, or the unit's answer to it is not known. */
    STATE_ABSENT,
    /** Real findings that point to the same cause stand already. */
    ALREADY_FOUND
}
