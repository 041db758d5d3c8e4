package io.plenum.portfolio;

import io.plenum.comfort.ComfortScores;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.Tally;
import io.plenum.energy.spending.SiteYear;
import io.plenum.energy.spending.SiteYears;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What takes a while to compute of each site, kept for a while: one reading for whoever asks. May throw {@code DataAccessException}. */
@Component
class SiteReadings {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration COMFORT = Duration.ofDays(30);

    private final SiteModels models;
    private final SiteYears years;
    private final ComfortScores comfort;
    private final Clock clock;
    private Map<String, Reading> kept = Map.of();

    SiteReadings(SiteModels models, SiteYears years, ComfortScores comfort, Clock clock) {
        this.models = models;
        this.years = years;
        this.comfort = comfort;
        this.clock = clock;
    }

    /** @param building that it was read of; another model is another reading */
    record Reading(BuildingModel building, Instant made, SiteYear year, Tally comfort) {}

    /** Of all sites of the installation, by key. One at a time: whoever asks meanwhile gets the same answer. */
    synchronized Map<String, Reading> all() {
        Instant now = clock.instant();
        Map<String, Reading> all = new LinkedHashMap<>();
        for (BuildingModel building : models.current().buildings()) {
            Site site = building.site();
            Reading known = kept.get(site.key());
            all.put(site.key(), known != null && holds(known, building, now) ? known : read(building, now));
        }
        kept = all;
        return all;
    }

    private static boolean holds(Reading known, BuildingModel building, Instant now) {
        return known.building() == building && known.made().plus(KEPT).isAfter(now);
    }

    private Reading read(BuildingModel building, Instant now) {
        Tally tally = Tally.sum(comfort.floors(building, now.minus(COMFORT), now).stream()
                .map(FloorScore::tally)
                .toList());
        return new Reading(building, now, years.of(building.site()), tally);
    }
}
