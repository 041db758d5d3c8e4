package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lights of a room.
 *
 * @param spaces the rooms they light
 * @param power kW
 * @param level 0 to 1
 * @param present share of each step in which somebody was there
 * @param lux illuminance with daylight
 */
public record Light(
        String key,
        List<String> spaces,
        double[] power,
        double[] level,
        double @Nullable [] present,
        double @Nullable [] lux,
        Point levelPoint) {}
