package io.plenum.notify.reach;

import java.util.Set;

/** What somebody may want to be told of, with the ways that count where they have not chosen. */
public enum ReachTopic {
    ALARM_URGENT(Set.of(ReachChannel.PUSH), false),
    ALARM_HIGH(Set.of(ReachChannel.PUSH), false),
    ALARM_MEDIUM(Set.of(), false),
    ALARM_LOW(Set.of(), false),
    ORDER(Set.of(ReachChannel.MAIL, ReachChannel.PUSH), true),
    COMMAND(Set.of(ReachChannel.MAIL, ReachChannel.PUSH), true),
    APPROVAL(Set.of(ReachChannel.PUSH), false),
    PROPOSAL(Set.of(), false),
    RECOMMENDATION(Set.of(), false),
    CONTROL(Set.of(ReachChannel.MAIL, ReachChannel.PUSH), true),
    DELIVERY(Set.of(), false);

    private final Set<ReachChannel> usual;
    private final boolean mailed;

    ReachTopic(Set<ReachChannel> usual, boolean mailed) {
        this.usual = usual;
        this.mailed = mailed;
    }

    boolean isUsual(ReachChannel channel) {
        return usual.contains(channel);
    }

    /** Whether there are mails of it that somebody may want or not; those of alarms are up to the routes. */
    public boolean isMailed() {
        return mailed;
    }

    public boolean isAlarm() {
        return this == ALARM_URGENT || this == ALARM_HIGH || this == ALARM_MEDIUM || this == ALARM_LOW;
    }
}
