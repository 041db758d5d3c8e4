package io.plenum.control.action;

/** Where an action is in its life. */
public enum ActionState {
    /** It waits for its start, and until its loops have been in shadow for long enough; nothing is written. */
    PLANNED,
    /** Its loops write. */
    LIVE,
    /** Its period is over and everything is given back; somebody decides whether it is prolonged or reverted. */
    ENDED,
    /** Somebody took it back. */
    REVERTED,
    /** A guard rail, lost data, a refusal or somebody else's command ended it. */
    TAKEN_BACK;

    /** Whether something is still to happen or to be decided. */
    public boolean isOpen() {
        return this == PLANNED || this == LIVE || this == ENDED;
    }
}
