package io.plenum.alarm.ui.action;

import io.plenum.access.Role;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.ui.list.AlarmListing;

/** What somebody may do with an alarm, and from which role on. */
public enum AlarmAction {
    ACKNOWLEDGE(Role.TECHNICIAN, false),
    ASSIGN(Role.TECHNICIAN, true),
    COMMENT(Role.TECHNICIAN, true),
    SHELVE(Role.OPERATOR, true),
    UNSHELVE(Role.OPERATOR, false),
    OUT_OF_SERVICE(Role.ENGINEER, true),
    IN_SERVICE(Role.ENGINEER, false);

    private final Role role;
    private final boolean asks;

    AlarmAction(Role role, boolean asks) {
        this.role = role;
        this.asks = asks;
    }

    Role role() {
        return role;
    }

    /** Whether it needs words first. */
    boolean asks() {
        return asks;
    }

    public boolean fits(Alarm alarm) {
        AlarmState state = alarm.state();
        if (alarm.closed() != null) {
            return this == COMMENT;
        }
        return switch (this) {
            case ACKNOWLEDGE -> AlarmListing.waits(alarm);
            case ASSIGN, COMMENT -> true;
            case SHELVE -> state != AlarmState.SHELVED && state != AlarmState.OUT_OF_SERVICE;
            case UNSHELVE -> state == AlarmState.SHELVED;
            case OUT_OF_SERVICE -> state != AlarmState.OUT_OF_SERVICE;
            case IN_SERVICE -> state == AlarmState.OUT_OF_SERVICE;
        };
    }
}
