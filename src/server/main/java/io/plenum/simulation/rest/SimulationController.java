package io.plenum.simulation.rest;

import io.plenum.simulation.store.ScenarioDefinition;
import io.plenum.simulation.store.ScenarioRecommendations;
import io.plenum.simulation.store.Scenarios;
import io.plenum.simulation.store.SimulationRun;
import io.plenum.simulation.store.SimulationRuns;
import io.plenum.site.RequestedSite;
import io.plenum.site.SiteAccess;
import io.plenum.web.ItemPage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios and their runs. A run is begun here and asked for until it has ended; nothing here writes to a building. */
@RestController
@RequestMapping("/api/v1/simulations")
@PreAuthorize("hasRole('VIEWER')")
class SimulationController {

    private final Scenarios scenarios;
    private final SimulationRuns runs;
    private final ScenarioRecommendations recommendations;
    private final RequestedSite sites;
    private final SiteAccess models;
    private final MessageSource messages;

    SimulationController(
            Scenarios scenarios,
            SimulationRuns runs,
            ScenarioRecommendations recommendations,
            RequestedSite sites,
            SiteAccess models,
            MessageSource messages) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.recommendations = recommendations;
        this.sites = sites;
        this.models = models;
        this.messages = messages;
    }

    /** One's own and the shared ones, the one changed last first. */
    @GetMapping
    ItemPage<ScenarioItem> list(@RequestParam(required = false) @Nullable String site) {
        List<ScenarioItem> all =
                scenarios.visible(sites.of(site)).stream().map(ScenarioItem::of).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @GetMapping("/{id}")
    ScenarioItem get(@PathVariable long id) {
        return ScenarioItem.of(scenarios.one(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('OPERATOR')")
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioItem add(
            @RequestBody ScenarioDefinition definition, @RequestParam(required = false) @Nullable String site) {
        return ScenarioItem.of(scenarios.add(sites.of(site), definition));
    }

    /** Whoever has made it, and engineers where it is shared. */
    @PutMapping("/{id}")
    @PreAuthorize("hasRole('OPERATOR')")
    ScenarioItem change(@PathVariable long id, @RequestBody ScenarioDefinition definition) {
        return ScenarioItem.of(scenarios.save(id, definition));
    }

    /** With its runs. */
    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('OPERATOR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        scenarios.remove(id);
    }

    /** Proposes it to whoever decides on recommendations, with the savings of its last result; it is shared from then on. */
    @PostMapping("/{id}/recommendation")
    @PreAuthorize("hasRole('OPERATOR')")
    ScenarioItem recommend(@PathVariable long id) {
        return ScenarioItem.of(recommendations.recommend(id));
    }

    /** The last ten, the newest first. */
    @GetMapping("/{id}/runs")
    ItemPage<SimulationRunItem> runs(@PathVariable long id, Locale locale) {
        List<SimulationRunItem> all =
                runs.of(id).stream().map(run -> item(run, locale)).toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /** Puts a run behind those that wait. */
    @PostMapping("/{id}/runs")
    @PreAuthorize("hasRole('OPERATOR')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SimulationRunItem run(@PathVariable long id, Locale locale) {
        return item(runs.start(id), locale);
    }

    @GetMapping("/runs/{run}")
    SimulationRunItem one(@PathVariable long run, Locale locale) {
        return item(runs.one(run), locale);
    }

    /** Ends it within seconds; one that has ended stays as it is. */
    @PostMapping("/runs/{run}/cancel")
    @PreAuthorize("hasRole('OPERATOR')")
    SimulationRunItem cancel(@PathVariable long run, Locale locale) {
        return item(runs.cancel(run), locale);
    }

    private SimulationRunItem item(SimulationRun run, Locale locale) {
        return SimulationRunItem.of(run, runs.progress(run), models.visible(), messages, locale);
    }
}
