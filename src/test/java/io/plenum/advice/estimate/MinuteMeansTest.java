package io.plenum.advice.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.FolderModel;
import io.plenum.site.SiteModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MinuteMeansTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");

    /** Two days, so that the seam between them is seen: each minute tells its own number. */
    @Test
    void quartersAreMeansOfTheirMinutesAndGapsStay() throws IOException {
        SiteModel model = FolderModel.read(Path.of("floorplans/aula-house"));
        Minutes source = (points, from, minutes) -> {
            Map<PointId, double[]> read = new HashMap<>();
            long first = Duration.between(MIDNIGHT, from).toMinutes();
            for (PointId point : points) {
                double[] values = new double[minutes];
                Arrays.setAll(values, i -> first + i < 30 && i >= 20 ? Double.NaN : first + i);
                read.put(point, values);
            }
            return read;
        };
        Point supply = Objects.requireNonNull(model.point("ahu-1/supply-air-temperature"));

        double[] means =
                Objects.requireNonNull(MinuteMeans.read(source, model, MIDNIGHT, Duration.ofMinutes(15), 2 * 96)
                        .of(supply.id()));

        assertThat(means[0]).isEqualTo(7);
        assertThat(means[1]).as("a third of its minutes").isNaN();
        assertThat(means[96]).isEqualTo(1447);
    }

    /** A camera's picture tells nothing of energy and would only cost memory. */
    @Test
    void whatNoAdvisorReadsIsNotFetched() throws IOException {
        SiteModel model = FolderModel.read(Path.of("floorplans/aula-house"));

        assertThat(MinuteMeans.wanted(model))
                .extracting(Point::brickClass)
                .contains("Supply_Air_Temperature_Sensor", "CO2_Sensor", "Occupancy_Status", "Power_Sensor")
                .doesNotContain("Status", "Fault_Status", "Energy_Usage_Sensor", "Relative_Humidity_Sensor");
    }
}
