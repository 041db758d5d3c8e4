package io.plenum.simulation.run;

import io.plenum.recommendation.BuildingEvidence;
import io.plenum.simulation.RunMonitor;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.Simulations;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.simulation.weather.WeatherYear;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Scenarios over the history that a site has. */
@Component
class LearntSimulations implements Simulations {

    private final SiteModels models;
    private final BuildingEvidence evidences;
    private final WeatherFiles files;
    private final Clock clock;

    LearntSimulations(SiteModels models, BuildingEvidence evidences, WeatherFiles files, Clock clock) {
        this.models = models;
        this.evidences = evidences;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public ScenarioResult run(Site site, Scenario scenario, RunMonitor monitor) {
        BuildingModel building = models.current().of(site);
        Instant first = evidences.firstDay(building);
        ScenarioPeriod period = ScenarioPeriod.of(scenario.weather(), first, clock.instant(), building.zone());
        if (period == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), building.zone());
            return ScenarioCalculation.refused(today);
        }
        WeatherYear file =
                scenario.weather() instanceof WeatherChoice.WeatherYear(String name) ? files.year(name) : null;
        return ScenarioCalculation.of(evidences.of(building, period.from(), period.to()), scenario, file, monitor);
    }
}
