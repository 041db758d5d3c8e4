package io.plenum.comfort.score;

import io.plenum.point.PointId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hourly means of one room; NaN where unknown. */
record RoomHours(RoomPoints room, Map<PointId, double[]> means) {

    double temperature(int hour) {
        return value(room.temperature(), hour);
    }

    double humidity(int hour) {
        return value(room.humidity(), hour);
    }

    double carbonDioxide(int hour) {
        return value(room.carbonDioxide(), hour);
    }

    /** Share of the hour in which somebody was there, or how many on average. */
    double presence(int hour) {
        return value(room.occupied(), hour);
    }

    double heating(int hour) {
        return value(room.heating(), hour);
    }

    double cooling(int hour) {
        return value(room.cooling(), hour);
    }

    private double value(@Nullable PointId point, int hour) {
        double[] values = point == null ? null : means.get(point);
        return values == null ? Double.NaN : values[hour];
    }
}
