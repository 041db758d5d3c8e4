package io.plenum.notify.action;

import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.alarm.Alarm;
import io.plenum.site.ScopedModels;

/** What a link in a mail does. */
public enum LinkAction {
    ACKNOWLEDGE(Role.TECHNICIAN),
    /** Acknowledges and becomes the assignee. */
    TAKE(Role.TECHNICIAN),
    SHELVE(Role.OPERATOR);

    private final Role role;

    LinkAction(Role role) {
        this.role = role;
    }

    /** What the account must be allowed, when the mail is written and again when the link is used. */
    public Role role() {
        return role;
    }

    /** Whether somebody may do it to this alarm: a role that holds in a part of the building acts on what is there. */
    public boolean isAllowed(Scope scope, Alarm alarm, ScopedModels models) {
        return scope.holdsEverywhere(role) || models.within(scope, role).point(alarm.pointKey()) != null;
    }
}
