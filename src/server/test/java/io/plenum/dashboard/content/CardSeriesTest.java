package io.plenum.dashboard.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.read.TrendSeries;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CardSeriesTest {

    /** The chart takes a series with least and greatest values for one of columns: samples must not have them, not even as null. */
    @Test
    void samplesHaveOneValueEachAndGapsAreNull() {
        Point point = new Point(
                new PointId(1),
                "a/b",
                "B",
                "Temperature_Sensor",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                false,
                null);
        double[] values = {21, Double.NaN};
        TrendSeries samples = new TrendSeries(
                TrendResolution.RAW, null, new long[] {1, 2}, values, values, values, values, values, new int[] {
                    0, TrendSeries.GAP
                });
        String json = JsonMapper.builder().build().writeValueAsString(CardSeries.of(point, samples));
        assertThat(json)
                .contains("\"value\":[21.0,null]", "\"quality\":[0,null]", "\"times\":[1,2]")
                .doesNotContain("\"min\"", "\"mean\"", "\"last\"");
    }
}
