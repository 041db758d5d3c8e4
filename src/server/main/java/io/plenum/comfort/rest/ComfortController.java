package io.plenum.comfort.rest;

import io.plenum.comfort.ClothingSeason;
import io.plenum.comfort.ComfortScores;
import io.plenum.comfort.ComfortSettings;
import io.plenum.comfort.DiscomfortCause;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.score.WeatherStation;
import io.plenum.site.Floor;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.ItemPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How comfortable floors and rooms were, and what is taken for granted in saying so. */
@RestController
@RequestMapping("/api/v1/comfort")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class ComfortController {

    private static final Duration WEEK = Duration.ofDays(7);

    private final ComfortScores scores;
    private final ComfortSettings settings;
    private final WeatherStation station;
    private final SiteAccess models;
    private final RequestedSite sites;
    private final Clock clock;

    ComfortController(
            ComfortScores scores,
            ComfortSettings settings,
            WeatherStation station,
            SiteAccess models,
            RequestedSite sites,
            Clock clock) {
        this.scores = scores;
        this.settings = settings;
        this.station = station;
        this.models = models;
        this.sites = sites;
        this.clock = clock;
    }

    record FloorJson(String key, String name, TallyJson hours) {}

    record SpaceJson(String key, String floor, DiscomfortCause driver, TallyJson hours) {}

    /** The assumptions for the vote; the radiant temperature is that of the air. */
    record Assumptions(
            ClothingSeason season,
            double met,
            double clo,
            double airSpeed,
            double humidity,
            double outdoorCarbonDioxide) {}

    /** From a week ago until now where nothing else is asked for. */
    @GetMapping("/floors")
    ItemPage<FloorJson> floors(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Instant end = to == null ? clock.instant() : to;
        List<FloorScore> found = scores.floors(model(site), from == null ? end.minus(WEEK) : from, end);
        return ItemPage.of(
                found.stream()
                        .map(floor -> new FloorJson(floor.floor(), floor.name(), TallyJson.of(floor.tally())))
                        .toList(),
                0,
                ItemPage.MAX_SIZE);
    }

    /** As the floors, of each room whose temperature is measured; the worst first. */
    @GetMapping("/spaces")
    ItemPage<SpaceJson> spaces(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String floor) {
        Instant end = to == null ? clock.instant() : to;
        List<SpaceScore> found = scores.spaces(model(site), from == null ? end.minus(WEEK) : from, end);
        return ItemPage.of(
                found.stream()
                        .filter(space -> floor == null || floor.equals(space.floor()))
                        .map(space -> new SpaceJson(
                                space.space(), space.floor(), space.driver(), TallyJson.of(space.tally())))
                        .toList(),
                0,
                ItemPage.MAX_SIZE);
    }

    /** All sites where none is named: each line says which floor it is. */
    private SiteModel model(@Nullable String site) {
        return site == null ? models.visible() : models.visible().of(sites.of(site));
    }

    /** Those of a day; the plan colours by them. @param floor whose site is meant, where none is named */
    @GetMapping("/assumptions")
    Assumptions assumptions(
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String floor) {
        Instant time = at == null ? clock.instant() : at;
        SiteModel model = models.visible();
        Floor known = floor == null ? null : model.floor(floor);
        Site of = known == null ? sites.of(site) : Objects.requireNonNull(model.siteOf(known.key()));
        ClothingSeason season = station.weather(of, time, time).season(time);
        return new Assumptions(
                season,
                settings.met(),
                settings.clo(season),
                settings.airSpeed(),
                settings.humidity(),
                settings.outdoorCarbonDioxide());
    }
}
