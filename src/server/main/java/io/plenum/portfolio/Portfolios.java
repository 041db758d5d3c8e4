package io.plenum.portfolio;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import io.plenum.alarm.Priority;
import io.plenum.point.Point;
import io.plenum.portfolio.SiteReadings.Reading;
import io.plenum.portfolio.location.SiteLocation;
import io.plenum.portfolio.location.SiteLocationStore;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Sets sites beside each other. */
@Service
public class Portfolios {

    private static final Set<AlarmState> ACTIVE =
            Set.of(AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED, AlarmState.RETURNED_UNACKNOWLEDGED);

    private final SiteReadings readings;
    private final SiteLocationStore locations;
    private final SiteModels models;
    private final SiteAccess access;
    private final Alarms alarms;
    private final CurrentValues values;
    private final Clock clock;

    Portfolios(
            SiteReadings readings,
            SiteLocationStore locations,
            SiteModels models,
            SiteAccess access,
            Alarms alarms,
            CurrentValues values,
            Clock clock) {
        this.readings = readings;
        this.locations = locations;
        this.models = models;
        this.access = access;
        this.alarms = alarms;
        this.values = values;
        this.clock = clock;
    }

    /**
     * The sites that whoever is at work may see whole, the oldest first. Who may see a part of a building only is not told its figures: they
     * are the whole building's.
     */
    public List<Site> visible() {
        SiteModel whole = models.current();
        SiteModel visible = access.visible();
        return visible.sites().stream()
                .filter(site -> visible == whole || isWhole(whole.of(site), visible.of(site)))
                .toList();
    }

    private static boolean isWhole(BuildingModel whole, BuildingModel visible) {
        return whole.points().size() == visible.points().size()
                && whole.equipment().size() == visible.equipment().size();
    }

    /**
     * Asked once for all; may take seconds where nobody has looked for a while. Knows no user.
     *
     * @param sites those of {@link #visible}; one that is gone meanwhile is left out
     * @throws org.springframework.dao.DataAccessException while the database is away
     */
    public Portfolio of(List<Site> sites) {
        Map<String, Reading> read = readings.all();
        ReferenceWeather reference =
                ReferenceWeather.of(read.values().stream().map(Reading::year).toList());
        Map<String, SiteLocation> places = locations.all();
        Map<String, Map<Priority, Integer>> active = active();
        List<PortfolioSite> standings = new ArrayList<>();
        Instant made = clock.instant();
        for (Site site : sites) {
            Reading reading = read.get(site.key());
            if (reading != null) {
                made = reading.made().isBefore(made) ? reading.made() : made;
                Map<Priority, Integer> counts = active.getOrDefault(site.key(), Map.of());
                PointHealth points = points(reading.building());
                standings.add(new PortfolioSite(
                        reading.building().site(),
                        places.get(site.key()),
                        reading.year(),
                        reading.comfort(),
                        counts,
                        points,
                        PortfolioFigures.figures(
                                reading.building().site(),
                                reading.year(),
                                reference,
                                reading.comfort(),
                                alarms.known() ? counts : null,
                                points)));
            }
        }
        return new Portfolio(made, reference, standings);
    }

    /** Headlines by site; what was shelved, suppressed or taken out of service is not there. */
    private Map<String, Map<Priority, Integer>> active() {
        SiteModel whole = models.current();
        Map<String, Map<Priority, Integer>> counts = new HashMap<>();
        for (Alarm alarm : alarms.active()) {
            Site site = whole.siteOf(alarm.pointKey());
            if (site != null && alarm.cause() == null && ACTIVE.contains(alarm.state())) {
                counts.computeIfAbsent(site.key(), key -> new EnumMap<>(Priority.class))
                        .merge(alarm.priority(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private PointHealth points(BuildingModel building) {
        List<Point> points = building.points();
        return new PointHealth((int) points.stream().filter(this::isCurrent).count(), points.size());
    }

    private boolean isCurrent(Point point) {
        CurrentValue value = values.of(point.id());
        return value != null && value.quality().isLive();
    }
}
