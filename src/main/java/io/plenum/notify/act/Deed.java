package io.plenum.notify.act;

import io.plenum.access.Role;

/** What a link in a mail does. */
public enum Deed {
    ACKNOWLEDGE(Role.TECHNICIAN),
    /** Acknowledges and becomes the assignee. */
    TAKE(Role.TECHNICIAN),
    SHELVE(Role.OPERATOR);

    private final Role role;

    Deed(Role role) {
        this.role = role;
    }

    /** What the account must be allowed, when the mail is written and again when the link is used. */
    public Role role() {
        return role;
    }
}
