package io.plenum.fault.balance.run;

import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.BiasEstimates;
import io.plenum.fault.monitor.PointGrids;
import io.plenum.fault.monitor.StoredGrids;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.unit.Conversion;
import io.plenum.site.SiteModels;
import io.plenum.site.role.PointMeaning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * What fault detection reads: where the bias of a sensor is proven, what the balances say it should read, from the day on on which the bias
 * began; else the samples as they are. So a wrong sensor is one finding, and the rules that read it judge the equipment and not the sensor.
 */
@Component
@Primary
class CorrectedGrids implements PointGrids {

    private static final Duration KEPT = Duration.ofMinutes(5);
    /** Days. */
    private static final int PRESENT = 4;

    private final StoredGrids samples;
    private final BiasEstimates biases;
    private final PointCatalog points;
    private final SiteModels models;
    private final Clock clock;
    private volatile Corrections latest = new Corrections(Instant.MIN, Map.of());

    /** @param byPoint what is proven of each */
    private record Corrections(Instant at, Map<PointId, BiasEstimate> byPoint) {}

    CorrectedGrids(StoredGrids samples, BiasEstimates biases, PointCatalog points, SiteModels models, Clock clock) {
        this.samples = samples;
        this.biases = biases;
        this.points = points;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> wanted, Instant from, int minutes) {
        Map<PointId, double[]> read = new HashMap<>(samples.read(wanted, from, minutes));
        corrections().forEach((id, bias) -> {
            Point point = points.byId(id);
            if (point != null) {
                read.computeIfPresent(id, (key, grid) -> corrected(grid, bias, point, from));
            }
        });
        return read;
    }

    @Override
    public Map<PointId, double[]> lives(Collection<PointId> wanted, Instant from, int minutes) {
        return samples.lives(wanted, from, minutes);
    }

    private Map<PointId, BiasEstimate> corrections() {
        Corrections known = latest;
        if (known.at().plus(KEPT).isBefore(clock.instant())) {
            List<BiasEstimate> proven = biases.proven(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(PRESENT));
            Map<PointId, BiasEstimate> byPoint = new HashMap<>();
            for (BiasEstimate bias : proven) {
                Point point = points.byKey(bias.point());
                if (point != null) {
                    byPoint.put(point.id(), bias);
                }
            }
            known = new Corrections(clock.instant(), byPoint);
            latest = known;
        }
        return known.byPoint();
    }

    private double[] corrected(double[] grid, BiasEstimate bias, Point point, Instant from) {
        LocalDate since = bias.since();
        ZoneId zone = models.current().zoneOf(point.key());
        Instant begin = (since == null ? bias.day() : since).atStartOfDay(zone).toInstant();
        int first = (int) Math.clamp(Duration.between(from, begin).toMinutes(), 0, grid.length);
        Conversion unit = PointMeaning.conversion(point);
        double[] corrected = grid.clone();
        for (int i = first; i < grid.length; i++) {
            corrected[i] = unit.invert(bias.kind().corrected(unit.apply(grid[i]), bias.bias()));
        }
        return corrected;
    }
}
