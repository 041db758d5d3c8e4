package io.plenum.offline;

import io.plenum.access.CurrentUser;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmState;
import io.plenum.offline.ActionAnswer.Outcome;
import io.plenum.offline.OfflineActions.Result;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Acknowledges an alarm that somebody saw on a device without a network, where it still is what they saw: neither over nor come back since.
 * Nobody answers for something that happened after they looked.
 */
@Component
class LateAcknowledgement {

    private final AlarmAccess alarms;
    private final CurrentUser user;
    private final OfflineReader reader;
    private final MessageSource texts;

    LateAcknowledgement(AlarmAccess alarms, CurrentUser user, OfflineReader reader, MessageSource texts) {
        this.alarms = alarms;
        this.user = user;
        this.reader = reader;
        this.texts = texts;
    }

    /** @param doneAt when it was done, by the server's clock */
    Result apply(OfflineAction.Acknowledgement seen, Instant doneAt) {
        Alarm alarm = alarms.find(seen.alarm());
        if (alarm == null) {
            throw RequestProblem.notFound(String.valueOf(seen.alarm()));
        }
        if (alarm.closed() != null || !isSame(alarm, seen) || cameBack(alarm, doneAt)) {
            return new Result(Outcome.GONE, "");
        }
        String by = alarm.acknowledgedBy();
        if (alarm.state() == AlarmState.ACKNOWLEDGED && by != null) {
            // Its own acknowledgement, where only the note of its arrival was lost.
            return by.equals(user.name()) ? new Result(Outcome.DONE, "") : new Result(Outcome.WAS_SO, by);
        }
        String comment = texts.getMessage("offline.acknowledged", null, reader.language());
        alarms.acknowledge(alarm.id(), user.name(), Objects.requireNonNullElse(comment, ""));
        return new Result(Outcome.DONE, "");
    }

    /** Browsers know milliseconds, the store more. */
    private static boolean isSame(Alarm alarm, OfflineAction.Acknowledgement seen) {
        return alarm.raised()
                .truncatedTo(ChronoUnit.MILLIS)
                .equals(seen.raised().truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean cameBack(Alarm alarm, Instant doneAt) {
        return alarms.history(alarm.id()).stream()
                .anyMatch(event -> event.kind() == AlarmEvent.Kind.RETRIGGERED
                        && event.time().isAfter(doneAt));
    }
}
