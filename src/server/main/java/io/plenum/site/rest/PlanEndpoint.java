package io.plenum.site.rest;

import io.plenum.site.FloorPlan;
import io.plenum.site.FloorPlans;
import io.plenum.site.SiteAccess;
import io.plenum.site.plan.PartialPlan;
import io.plenum.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The drawing of a floor; browsers keep it and ask only whether it has changed. */
@RestController
class PlanEndpoint {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final FloorPlans plans;
    private final SiteAccess models;

    PlanEndpoint(FloorPlans plans, SiteAccess models) {
        this.plans = plans;
        this.models = models;
    }

    @GetMapping(path = "/api/v1/floors/{key}/plan.svg")
    @PreAuthorize("hasAuthority('ANYWHERE_VIEWER') or hasAuthority('KIOSK')")
    @Nullable
    ResponseEntity<String> plan(@PathVariable String key, WebRequest request) {
        FloorPlan plan = models.visible().floor(key) == null ? null : plans.planOf(key);
        if (plan == null) {
            throw RequestProblem.notFound(key);
        }
        Set<String> hidden = models.hiddenEquipment();
        String tag = "\"" + plan.hash() + (hidden.isEmpty() ? "" : "-" + Integer.toHexString(hidden.hashCode())) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .contentType(SVG)
                .body(hidden.isEmpty() ? plan.svg() : PartialPlan.without(hidden, plan.svg()));
    }
}
