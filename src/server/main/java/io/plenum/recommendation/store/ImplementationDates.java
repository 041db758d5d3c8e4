package io.plenum.recommendation.store;

import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Since when something can have been in force: all days are the building's own. */
@Component
class ImplementationDates {

    /** People approve at a desk what was tried in the plant room the week before. */
    private static final int MARGIN_DAYS = 14;

    private final RecommendationStore store;
    private final SiteHistory history;
    private final SiteModels models;
    private final Clock clock;

    ImplementationDates(RecommendationStore store, SiteHistory history, SiteModels models, Clock clock) {
        this.store = store;
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    /** @throws RequestProblem that says which day to give instead */
    void check(long id, LocalDate on) {
        Site site = site(id);
        if (on.isAfter(day(site, clock.instant()))) {
            throw RequestProblem.of("on", "recommendation.problem.future");
        }
        LocalDate approved = approved(site, id);
        if (approved != null && on.isBefore(approved.minusDays(MARGIN_DAYS))) {
            throw RequestProblem.of(
                    "on",
                    "recommendation.problem.before-approval",
                    approved.toString(),
                    MARGIN_DAYS,
                    approved.minusDays(MARGIN_DAYS).toString());
        }
        LocalDate first = first(site);
        if (first != null && on.isBefore(first)) {
            throw RequestProblem.of("on", "recommendation.problem.before-data", first.toString());
        }
    }

    /** The first day that {@link #check} lets pass. */
    LocalDate earliest(long id) {
        Site site = site(id);
        LocalDate approved = approved(site, id);
        LocalDate first = first(site);
        LocalDate margin = approved == null ? LocalDate.EPOCH : approved.minusDays(MARGIN_DAYS);
        return first != null && first.isAfter(margin) ? first : margin;
    }

    private @Nullable LocalDate approved(Site site, long id) {
        return store.events(id).stream()
                .filter(event -> event.what().equals("approved"))
                .map(RecommendationEvent::time)
                .max(Comparator.naturalOrder())
                .map(time -> day(site, time))
                .orElse(null);
    }

    private @Nullable LocalDate first(Site site) {
        SiteModel model = models.current();
        Instant earliest = model.sites().contains(site) ? history.earliest(model.of(site)) : null;
        return earliest == null ? null : day(site, earliest);
    }

    private static LocalDate day(Site site, Instant time) {
        return LocalDate.ofInstant(time, site.zone());
    }

    private Site site(long id) {
        Recommendation one = store.find(id);
        Site known = one == null ? null : models.current().site(one.site());
        if (known == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return known;
    }
}
