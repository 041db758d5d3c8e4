package io.plenum.comfort.score;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hourly means of one room; NaN where unknown. */
record RoomHours(RoomPoints room, Map<PointId, double[]> means) {

    double temperature(int hour) {
        return value(room.temperature(), Unit.DEGREE_CELSIUS, hour);
    }

    double humidity(int hour) {
        return value(room.humidity(), Unit.PERCENT, hour);
    }

    double carbonDioxide(int hour) {
        return value(room.carbonDioxide(), Unit.PARTS_PER_MILLION, hour);
    }

    /** Share of the hour in which somebody was there, or how many on average. */
    double presence(int hour) {
        return value(room.occupied(), Unit.UNITLESS, hour);
    }

    double heating(int hour) {
        return value(room.heating(), Unit.DEGREE_CELSIUS, hour);
    }

    double cooling(int hour) {
        return value(room.cooling(), Unit.DEGREE_CELSIUS, hour);
    }

    private double value(@Nullable Point point, Unit unit, int hour) {
        double[] values = point == null ? null : means.get(point.id());
        return point == null || values == null
                ? Double.NaN
                : AnalysisUnits.to(point.unit(), unit).apply(values[hour]);
    }
}
