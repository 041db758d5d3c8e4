package io.plenum.command;

/** Where an override is in its life. */
public enum OverrideState {
    /** A second person has to agree; nothing is written. */
    AWAITING_APPROVAL(true),
    /** Nobody agreed, or somebody declined: never written. */
    REJECTED(false),
    /** Stored, and sent until the gateway says what has become of it. */
    ORDERED(true),
    /** It stands at the controller. */
    HELD(true),
    /** It stands at the controller, and something of a higher priority counts; or something else was seen in its place. */
    OVERRULED(true),
    /** It is to end, and the controller has not confirmed it yet. */
    RELEASING(true),
    /** It has ended. */
    RELEASED(false),
    /** Somebody else has written in its place, or another override of Plenum has: there is nothing left to release. */
    TAKEN(false),
    /** Never written: the gateway or the controller does not allow it. */
    REFUSED(false),
    /** The controller took it and shows something else; it was taken back. */
    MISMATCH(false),
    /** The gateway has not confirmed it in time: it is being taken back, wherever it has got to. */
    CANCELLING(true),
    /** It was taken back because it was not confirmed in time. */
    CANCELLED(false);

    private final boolean open;

    OverrideState(boolean open) {
        this.open = open;
    }

    /** Whether something of it stands at a controller, or may yet. */
    public boolean isOpen() {
        return open;
    }
}
