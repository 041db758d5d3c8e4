package io.plenum.simulation.rest;

import io.plenum.point.Point;
import io.plenum.simulation.experiment.ExperimentWindow;
import io.plenum.simulation.experiment.PlannedExperiment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room could be asked so that a refused scenario gets its answer. Temperatures in °C, differences in K, times UTC.
 *
 * @param room key of the room
 * @param possible whether it can be proposed
 * @param text what would be done, or why there is nothing to ask, in the caller's language
 * @param points keys of the set points to hold; empty where there is nothing to ask
 * @param value to hold
 * @param from from when on it may be signed
 * @param latest until when it may be signed
 * @param until when it ends by itself
 * @param least room temperature to be expected meanwhile
 * @param most room temperature to be expected meanwhile
 * @param response predicted
 * @param noise by how much a prediction of the room is off anyway
 */
record ExperimentItem(
        String room,
        boolean possible,
        String text,
        List<String> points,
        @Nullable Double value,
        @Nullable Instant from,
        @Nullable Instant latest,
        @Nullable Instant until,
        @Nullable Double least,
        @Nullable Double most,
        @Nullable Double response,
        @Nullable Double noise) {

    static ExperimentItem of(PlannedExperiment one, String text) {
        ExperimentWindow window = one.window();
        String room = one.room().space();
        if (window == null) {
            return new ExperimentItem(room, false, text, List.of(), null, null, null, null, null, null, null, null);
        }
        return new ExperimentItem(
                room,
                true,
                text,
                one.points().stream().map(Point::key).toList(),
                one.room().value(),
                window.from(),
                window.latest(),
                window.until(),
                one.room().least(),
                one.room().most(),
                one.room().response(),
                one.room().noise());
    }
}
