package io.plenum.dashboard.card;

import io.plenum.alarm.Priority;
import io.plenum.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * What waits or is wrong at present.
 *
 * @param floor key of the floor that is meant, null for all
 * @param priority the least one of alarms, null for all; only alarms have one
 */
public record ListCard(
        CardFrame frame,
        ListSubject subject,
        @Nullable String floor,
        @Nullable Priority priority) implements Card {

    /** @throws RequestProblem for what makes no sense */
    public ListCard {
        subject = RequestProblem.present("subject", subject);
        floor = floor == null || floor.isBlank() ? null : CardText.key("floor", floor);
        if (priority != null && subject != ListSubject.ALARMS) {
            throw RequestProblem.of("priority", "dashboard.problem.priority");
        }
    }

    @Override
    public Card with(CardFrame other) {
        return new ListCard(other, subject, floor, priority);
    }
}
