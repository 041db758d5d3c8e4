package io.plenum.command.dispatch;

import io.plenum.alarm.CommandTroubles;
import io.plenum.alarm.CommandTroubles.Trouble;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An override that may stand though it should have ended a minute ago is an urgent alarm until it has. Used by one thread. */
@Component
class OverdueAlarm {

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final OverdueWatch watch;
    private final CommandTroubles troubles;
    private final MessageSource messages;
    private final Clock clock;
    private Map<PointId, String> told = Map.of();
    private Instant at = Instant.MIN;

    OverdueAlarm(OverdueWatch watch, CommandTroubles troubles, MessageSource messages, Clock clock) {
        this.watch = watch;
        this.troubles = troubles;
        this.messages = messages;
        this.clock = clock;
    }

    void tell() {
        Map<PointId, String> standing = new HashMap<>();
        watch.overdue().forEach(entry -> standing.put(entry.point(), message(entry)));
        Instant now = clock.instant();
        boolean due = at == Instant.MIN || !now.isBefore(at.plus(AGAIN)) || now.isBefore(at);
        if (due || !standing.equals(told)) {
            troubles.standing(Trouble.OVERRIDE_STAYS, Map.copyOf(standing));
            told = standing;
            at = now;
        }
    }

    private String message(StoredOverride entry) {
        Problem problem = entry.problem();
        String why = problem == null
                ? ""
                : text(problem.messageKey(), problem.arguments().toArray());
        return text(
                        "command.alarm.stays",
                        entry.value(),
                        entry.priority(),
                        entry.who(),
                        entry.endWanted().truncatedTo(ChronoUnit.SECONDS))
                + (why.isEmpty() ? "" : " " + why);
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, Locale.getDefault()));
    }
}
