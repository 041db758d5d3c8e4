package io.plenum.access;

/** Each role may do all that the one before may. */
public enum Role {
    VIEWER,
    OPERATOR,
    ADMINISTRATOR
}
