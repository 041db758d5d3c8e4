package io.plenum.alarm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alarms, and what people do with them. Each action is audited and becomes a line of the alarm's history; {@code who} is the
 * name of the user who does it (signed links act for a user who is not signed in). An unknown id, or an action that does not fit the
 * state, is told as {@link io.plenum.web.RequestProblem}.
 */
public interface Alarms {

    /** All that live: headlines and folded ones, also shelved, suppressed and out of service; the newest first. */
    List<Alarm> active();

    /** Whether {@link #active} has been read from the store since the start: before, none means nothing. */
    default boolean known() {
        return true;
    }

    @Nullable
    Alarm find(long id);

    /** The history of one alarm, the oldest first. */
    List<AlarmEvent> history(long id);

    /** Alarms raised in a period, the newest first. */
    List<Alarm> raised(AlarmQuery query);

    /** How many {@link #raised} has without its page. */
    int count(AlarmQuery query);

    /** @return the alarm as it is afterwards; acknowledging what is acknowledged changes nothing */
    Alarm acknowledge(long id, String who, String comment);

    Alarm assign(long id, String who, @Nullable String assignee);

    Alarm comment(long id, String who, String text);

    /** @param until at most 8 days from now */
    Alarm shelve(long id, String who, Instant until, String reason);

    Alarm unshelve(long id, String who);

    Alarm takeOutOfService(long id, String who, String reason);

    Alarm putInService(long id, String who);
}
