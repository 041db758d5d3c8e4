package io.plenum.command.scan;

import io.plenum.command.CommandOverride;
import io.plenum.command.ControllerPlans;
import io.plenum.command.ControllerPlans.ControllerPlan;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.site.SiteModels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings together what is known of a point to guess who holds it. */
@Component
class SlotGuesses {

    /** So far back behaviour is looked at. */
    private static final Duration LATELY = Duration.ofDays(45);

    private final SlotStore store;
    private final List<ControllerPlans> plans;
    private final PointCatalog catalog;
    private final SiteModels models;

    SlotGuesses(SlotStore store, List<ControllerPlans> plans, PointCatalog catalog, SiteModels models) {
        this.store = store;
        this.plans = List.copyOf(plans);
        this.catalog = catalog;
        this.models = models;
    }

    /** What was found lately, with what still stands. */
    List<FoundSlot> past(PointId point, Instant now) {
        return store.of(point, now.minus(LATELY));
    }

    /** @param ours overrides of Plenum that are open at the point */
    HolderGuess of(PointId id, List<FoundSlot> past, List<CommandOverride> ours, Instant now) {
        List<ControllerPlan> known = plans.stream()
                .flatMap(one -> one.of(id, now, now.plusSeconds(1)).stream())
                .toList();
        Point point = catalog.byId(id);
        return new HolderGuess(past, known, ours, models.current().zoneOf(point == null ? null : point.key()));
    }
}
