package io.plenum.inbox;

/** What a notification is about. */
public enum InboxKind {
    /** Alarms that a route has brought to the person. */
    ALARM,
    /** Work orders that were given to the person, or are late. */
    ORDER,
    /** Commands of the person that did not stay as ordered, or end soon. */
    COMMAND,
    /** Commands of others that the person may approve. */
    APPROVAL,
    /** What assistants have proposed and the person may sign. */
    PROPOSAL,
    /** Recommendations that were assigned to the person. */
    RECOMMENDATION,
    /** Actions and loops of Plenum that were taken back, or have to be decided. */
    CONTROL,
    /** Messages that could not be delivered. */
    DELIVERY
}
