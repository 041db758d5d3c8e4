package io.plenum.recommendation.rest;

import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.RequestedSite;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could be run better, and what people make of it. */
@RestController
@RequestMapping("/api/v1/recommendations")
@PreAuthorize("hasRole('VIEWER')")
class RecommendationController {

    private final Recommendations recommendations;
    private final RequestedSite sites;

    RecommendationController(Recommendations recommendations, RequestedSite sites) {
        this.recommendations = recommendations;
        this.sites = sites;
    }

    @Schema(name = "RecommendationAssignment")
    record Assignment(@Nullable String assignee) {}

    record Rejection(@Nullable String reason) {}

    /** @param on the building's local date from which on it is in force */
    record CarriedOut(@Nullable LocalDate on, @Nullable String what) {}

    /** The most worthwhile first; of all sites where none is named. */
    @GetMapping
    ItemPage<RecommendationJson> list(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable RecommendationState state,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(ItemPage.MAX_SIZE) int size) {
        return ItemPage.of(found(site, state).stream().map(this::json).toList(), page, size);
    }

    private List<Recommendation> found(@Nullable String site, @Nullable RecommendationState state) {
        return site == null ? recommendations.all(state) : recommendations.find(sites.of(site), state);
    }

    @GetMapping("/{id}")
    RecommendationJson one(@PathVariable long id) {
        return json(known(id));
    }

    /** Its story, the oldest first. */
    @GetMapping("/{id}/events")
    ItemPage<RecommendationEvent> events(@PathVariable long id) {
        known(id);
        List<RecommendationEvent> events = recommendations.events(id);
        return new ItemPage<>(events, events.size(), 0, events.size());
    }

    private Recommendation known(long id) {
        Recommendation found = recommendations.find(id);
        if (found == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return found;
    }

    /** Looks through history now; answers at once whether that was begun. */
    @PostMapping("/look")
    @PreAuthorize("hasRole('OPERATOR')")
    Map<String, Boolean> look() {
        return Map.of("begun", recommendations.look());
    }

    @PostMapping("/{id}/assign")
    @PreAuthorize("hasRole('OPERATOR')")
    RecommendationJson assign(@PathVariable long id, @RequestBody Assignment body) {
        return json(recommendations.assign(id, text(body.assignee())));
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasRole('ENGINEER')")
    RecommendationJson approve(@PathVariable long id) {
        return json(recommendations.approve(id));
    }

    @PostMapping("/{id}/reject")
    @PreAuthorize("hasRole('ENGINEER')")
    RecommendationJson reject(@PathVariable long id, @RequestBody Rejection body) {
        return json(recommendations.reject(id, text(body.reason())));
    }

    @PostMapping("/{id}/carried-out")
    @PreAuthorize("hasRole('OPERATOR')")
    RecommendationJson carriedOut(@PathVariable long id, @RequestBody CarriedOut body) {
        LocalDate on = body.on();
        if (on == null) {
            throw RequestProblem.of("on", "recommendation.problem.on");
        }
        return json(recommendations.carriedOut(id, on, text(body.what())));
    }

    @PostMapping("/{id}/measure")
    @PreAuthorize("hasRole('OPERATOR')")
    RecommendationJson measure(@PathVariable long id) {
        return json(recommendations.measure(id));
    }

    private RecommendationJson json(Recommendation one) {
        return RecommendationJson.of(one, recommendations.currency(recommendations.site(one)));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
