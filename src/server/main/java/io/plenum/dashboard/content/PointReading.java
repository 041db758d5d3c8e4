package io.plenum.dashboard.content;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.twin.CurrentValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point and its last known value.
 *
 * @param place room and floor in words, as far as the name does not say them
 * @param unit symbol; the value is in it
 * @param value null where there is none
 * @param time of the value, milliseconds since 1970 UTC; null where there is none
 * @param code quality code of the API
 */
public record PointReading(
        String key,
        String name,
        String place,
        String unit,
        PointKind kind,
        List<String> stateTexts,
        @Nullable Double value,
        @Nullable Long time,
        int code) {

    static PointReading of(Point point, String place, @Nullable CurrentValue current) {
        return new PointReading(
                point.key(),
                point.name(),
                place,
                point.unit().symbol(),
                point.kind(),
                point.stateTexts(),
                current == null || !Double.isFinite(current.value()) ? null : current.value(),
                current == null ? null : current.time().toEpochMilli(),
                current == null ? Quality.DOWN.code() : current.quality().code());
    }
}
