package io.plenum.access;

/** Each role may do all that the one before may. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Acknowledges alarms and works on orders. */
    TECHNICIAN,
    /** Shelves, writes notes and commands. */
    OPERATOR,
    /** Connects controllers, imports models, changes rules. */
    ENGINEER,
    /** Also decides who may do what. */
    ADMINISTRATOR
}
