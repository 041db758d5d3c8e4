package io.plenum.recommendation.estimate;

import io.plenum.energy.SitePrices;
import io.plenum.site.BuildingModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a building, of this one alone.
 *
 * @param from the first instant, a whole quarter of an hour; four weeks of history are asked for
 * @param step 5 or 15 minutes
 * @param steps number of steps in the period
 * @param means means of points over these steps
 * @param prices null where nobody has told them: nothing is then shifted by price
 * @param year daily mean outdoor temperatures of the year to which savings are carried, °C; empty where none is known: the shape of a
 *     year is then laid through the temperatures of the period
 * @param defects what fault detection has found and not yet seen mended
 */
public record Evidence(
        BuildingModel model,
        Instant from,
        Duration step,
        int steps,
        PointMeans means,
        @Nullable SitePrices prices,
        List<Double> year,
        List<Defect> defects) {

    public Evidence {
        year = List.copyOf(year);
        defects = List.copyOf(defects);
    }

    /** The zone of the building's clock. */
    public ZoneId zone() {
        return model.zone();
    }

    public Instant to() {
        return from.plus(step.multipliedBy(steps));
    }

    public double hours() {
        return step.toSeconds() / 3600.0;
    }

    public Instant at(int index) {
        return from.plus(step.multipliedBy(index));
    }
}
