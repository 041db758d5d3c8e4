package io.plenum.simulation.experiment;

import io.plenum.point.Point;
import io.plenum.simulation.RoomExperiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room can be asked next.
 *
 * @param run number of the run that was refused
 * @param points set points to hold; empty where there is nothing to ask
 * @param window null where there is nothing to ask
 * @param refusal key of the text that says why there is nothing to ask; empty where there is
 */
public record PlannedExperiment(
        long run,
        RoomExperiment room,
        List<Point> points,
        @Nullable ExperimentWindow window,
        String refusal) {

    public PlannedExperiment {
        points = List.copyOf(points);
    }
}
