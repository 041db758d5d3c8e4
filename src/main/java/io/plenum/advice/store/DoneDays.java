package io.plenum.advice.store;

import io.plenum.advice.AdviceEvent;
import io.plenum.site.SiteModels;
import io.plenum.trend.StateHistory;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Since when something can have been in force: all days are the building's own. */
@Component
class DoneDays {

    /** People approve at a desk what was tried in the plant room the week before. */
    private static final int MARGIN_DAYS = 14;

    private final AdviceStore store;
    private final StateHistory history;
    private final SiteModels models;
    private final Clock clock;

    DoneDays(AdviceStore store, StateHistory history, SiteModels models, Clock clock) {
        this.store = store;
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    /** @throws RequestProblem that says which day to give instead */
    void check(long id, LocalDate on) {
        if (on.isAfter(day(clock.instant()))) {
            throw RequestProblem.of("on", "advice.problem.future");
        }
        LocalDate approved = approved(id);
        if (approved != null && on.isBefore(approved.minusDays(MARGIN_DAYS))) {
            throw RequestProblem.of(
                    "on",
                    "advice.problem.before-approval",
                    approved.toString(),
                    MARGIN_DAYS,
                    approved.minusDays(MARGIN_DAYS).toString());
        }
        LocalDate first = first();
        if (first != null && on.isBefore(first)) {
            throw RequestProblem.of("on", "advice.problem.before-data", first.toString());
        }
    }

    /** The first day that {@link #check} lets pass. */
    LocalDate earliest(long id) {
        LocalDate approved = approved(id);
        LocalDate first = first();
        LocalDate margin = approved == null ? LocalDate.EPOCH : approved.minusDays(MARGIN_DAYS);
        return first != null && first.isAfter(margin) ? first : margin;
    }

    private @Nullable LocalDate approved(long id) {
        return store.events(id).stream()
                .filter(event -> event.what().equals("approved"))
                .map(AdviceEvent::time)
                .max(Comparator.naturalOrder())
                .map(this::day)
                .orElse(null);
    }

    private @Nullable LocalDate first() {
        Instant earliest = history.earliest();
        return earliest == null ? null : day(earliest);
    }

    private LocalDate day(Instant time) {
        ZoneId zone = models.current().zone();
        return LocalDate.ofInstant(time, zone);
    }
}
