package io.plenum.fault;

/** Why a rule gave no verdict. In the order in which they are worth knowing: the first that holds is the one to show. */
public enum NotEvaluable {
    /** The equipment, or the file, has no such point. */
    MISSING_POINT,
    /** The points are there and have no values for most of the time. */
    NO_VALUES,
    /** The rule compares the equipment with its own past, of which too little is known yet. */
    NOT_LEARNT,
    /** The equipment is not built or not run in the way that the rule is about. */
    NOT_APPLICABLE,
    /** The state that the rule judges occurred for too short. */
    TOO_LITTLE,
    /** The state that the rule judges did not occur. */
    STATE_ABSENT,
    /** The equipment stood. */
    NOT_RUNNING;

    /** As printed: {@code missing-point}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
