package io.plenum.comfort.score;

import io.plenum.point.Point;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.site.BuildingModel;
import io.plenum.site.OutdoorSensors;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the outdoor temperature of a site. Everybody may know the weather, so it is looked for in the whole building. */
@Component
public class WeatherStation {

    private final SiteModels models;
    private final HourlyMeans means;

    WeatherStation(SiteModels models, HourlyMeans means) {
        this.models = models;
        this.means = means;
    }

    /** The weather station's before any other outdoor sensor. */
    public static @Nullable Point sensor(BuildingModel model) {
        return OutdoorSensors.temperature(model);
    }

    /** The weather of a period, with the days before it that tell its running mean. */
    public OutdoorClimate weather(Site site, Instant from, Instant to) {
        Instant begin = from.minus(Duration.ofDays(OutdoorClimate.DAYS + 1)).truncatedTo(ChronoUnit.HOURS);
        int hours = (int) Duration.between(begin, to).toHours();
        SiteModel whole = models.current();
        Point sensor = whole.sites().contains(site) ? sensor(whole.of(site)) : null;
        double[] read = sensor == null || hours <= 0
                ? new double[0]
                : AnalysisUnits.celsius(sensor.unit())
                        .apply(means.read(List.of(sensor.id()), begin, hours).getOrDefault(sensor.id(), new double[0]));
        return new OutdoorClimate(read, begin, site.zone());
    }
}
