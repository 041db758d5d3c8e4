package io.plenum.offline.rest;

import io.plenum.offline.OfflineAction;
import io.plenum.offline.OfflineAction.Sending;
import io.plenum.web.RequestProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as a device sends it.
 *
 * @param id made by the device
 * @param at when it was done, by the device's clock
 * @param sent the device's clock now
 * @param order of TICK, NOTE and READING
 * @param step of TICK: its number, from 1
 * @param done of TICK
 * @param text of NOTE: the note; of READING: what was read off
 * @param value of READING
 * @param unit of READING
 * @param alarm of ACKNOWLEDGE
 * @param raised of ACKNOWLEDGE: when the alarm was raised that was seen
 */
record ActionBody(
        @Nullable UUID id,
        @Nullable Kind kind,
        @Nullable Instant at,
        @Nullable Instant sent,
        @Nullable Long order,
        @Nullable Integer step,
        @Nullable Boolean done,
        @Nullable String text,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Long alarm,
        @Nullable Instant raised) {

    enum Kind {
        TICK,
        NOTE,
        READING,
        ACKNOWLEDGE
    }

    OfflineAction action() {
        Sending sending = new Sending(
                RequestProblem.present("id", id),
                RequestProblem.present("at", at),
                RequestProblem.present("sent", sent));
        return switch (RequestProblem.present("kind", kind)) {
            case TICK ->
                new OfflineAction.Tick(
                        sending,
                        theOrder(),
                        RequestProblem.present("step", step),
                        RequestProblem.present("done", done));
            case NOTE -> new OfflineAction.Note(sending, theOrder(), theText());
            case READING ->
                new OfflineAction.Reading(
                        sending,
                        theOrder(),
                        theText(),
                        RequestProblem.present("value", value),
                        unit == null ? "" : unit);
            case ACKNOWLEDGE ->
                new OfflineAction.Acknowledgement(
                        sending, RequestProblem.present("alarm", alarm), RequestProblem.present("raised", raised));
        };
    }

    private long theOrder() {
        return RequestProblem.present("order", order);
    }

    private String theText() {
        return RequestProblem.present("text", text);
    }
}
