package io.plenum.energy.weather;

import io.plenum.audit.Audit;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.point.Point;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.site.OutdoorSensors;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.trend.read.HourReader;
import io.plenum.trend.read.HourRow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The outdoor temperature of a site: of its own sensor, a weather station's before that of an air handler; where it says nothing, of
 * a file that was imported.
 */
@Service
public class Outdoor implements OutdoorTemperatures {

    private static final double COLDEST = -60;
    private static final double HOTTEST = 60;
    private static final int DAY = 24;
    private static final int USUAL_DAYS = 7;

    private final SiteModels models;
    private final HourReader hours;
    private final OutdoorStore store;
    private final Audit audit;

    Outdoor(SiteModels models, HourReader hours, OutdoorStore store, Audit audit) {
        this.models = models;
        this.hours = hours;
        this.store = store;
        this.audit = audit;
    }

    @Override
    public double[] hours(Site site, Instant from, Instant to) {
        double[] temperatures = new double[(int) Duration.between(from, to).toHours()];
        Arrays.fill(temperatures, Double.NaN);
        store.read(site.key(), from, to).forEach((hour, value) -> put(temperatures, from, hour, value));
        Point sensor = sensor(site);
        if (sensor != null) {
            for (HourRow row : hours.hours(List.of(sensor.id()), from, to)) {
                double celsius = AnalysisUnits.celsius(sensor.unit()).apply(row.weighted());
                if (row.covered() > 0 && celsius > COLDEST && celsius < HOTTEST) {
                    put(temperatures, from, row.hour(), celsius);
                }
            }
        }
        return temperatures;
    }

    /**
     * Hours to come.
     *
     * @param from the hour that has begun
     */
    public TemperaturesAhead ahead(Site site, Instant from, int count) {
        Instant to = from.plus(Duration.ofHours(count));
        double[] celsius = hours(site, from, to);
        double[] usual = usual(site, from);
        int assumed = 0;
        for (int i = 0; i < count; i++) {
            double mean = usual[(int) Math.floorMod(from.getEpochSecond() / 3600 + i, (long) DAY)];
            if (Double.isNaN(celsius[i]) && !Double.isNaN(mean)) {
                celsius[i] = mean;
                assumed++;
            }
        }
        return new TemperaturesAhead(celsius, store.read(site.key(), from, to).size(), assumed);
    }

    /** Means of the last days by the hour of the day in UTC, which follows the sun better than the clock. */
    private double[] usual(Site site, Instant now) {
        Instant from = now.minus(Duration.ofDays(USUAL_DAYS));
        double[] known = hours(site, from, now);
        double[] usual = new double[DAY];
        Arrays.setAll(usual, hour -> {
            int first = (int) Math.floorMod(hour - from.getEpochSecond() / 3600, (long) DAY);
            return IntStream.iterate(first, i -> i < known.length, i -> i + DAY)
                    .mapToDouble(i -> known[i])
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN);
        });
        return usual;
    }

    private static void put(double[] temperatures, Instant from, Instant hour, double value) {
        int at = (int) ChronoUnit.HOURS.between(from, hour);
        if (at >= 0 && at < temperatures.length) {
            temperatures[at] = value;
        }
    }

    /** Where it is measured, null where it is not. */
    public @Nullable Point sensor(Site site) {
        SiteModel whole = models.current();
        return whole.sites().contains(site) ? OutdoorSensors.temperature(whole.of(site)) : null;
    }

    /**
     * What files have told.
     *
     * @param first hour
     * @param last hour
     */
    public record Imported(int hours, Instant first, Instant last) {}

    /** Null where no file was ever imported. */
    public @Nullable Imported imported(Site site) {
        return store.imported(site.key());
    }

    /** Takes over a file without problems. */
    public void save(Site site, HourlyFile file) {
        store.write(site.key(), file.rows());
        audit.record("weather imported", site.key() + ": " + file.rows().size() + " hours");
    }
}
