package io.plenum.dashboard.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.read.TrendSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a point as the chart in the browser reads it: {@code Series} of trend/model.ts. Null stands for a gap; samples have a
 * {@code value}, columns the other four, and what a series does not have is not sent.
 *
 * @param times milliseconds since 1970 UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardSeries(
        String point,
        String name,
        String unit,
        PointKind kind,
        List<String> stateTexts,
        String resolution,
        String column,
        long[] times,
        @Nullable List<@Nullable Double> value,
        @Nullable List<@Nullable Double> min,
        @Nullable List<@Nullable Double> max,
        @Nullable List<@Nullable Double> mean,
        @Nullable List<@Nullable Double> last,
        List<@Nullable Integer> quality) {

    static CardSeries of(Point point, TrendSeries series) {
        boolean samples = series.resolution() == TrendResolution.RAW && series.column() == null;
        return new CardSeries(
                point.key(),
                point.name(),
                point.unit().symbol(),
                point.kind(),
                point.stateTexts(),
                series.resolution().word(),
                series.width(),
                series.times(),
                samples ? numbers(series.last()) : null,
                samples ? null : numbers(series.min()),
                samples ? null : numbers(series.max()),
                samples ? null : numbers(series.mean()),
                samples ? null : numbers(series.last()),
                codes(series.quality()));
    }

    private static List<@Nullable Double> numbers(double[] numbers) {
        List<@Nullable Double> list = new ArrayList<>(numbers.length);
        for (double number : numbers) {
            list.add(Double.isFinite(number) ? number : null);
        }
        return list;
    }

    private static List<@Nullable Integer> codes(int[] codes) {
        List<@Nullable Integer> list = new ArrayList<>(codes.length);
        Arrays.stream(codes).forEach(code -> list.add(code == TrendSeries.GAP ? null : code));
        return list;
    }
}
