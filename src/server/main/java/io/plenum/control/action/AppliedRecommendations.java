package io.plenum.control.action;

import io.plenum.control.run.LiveDays;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What recommendations know of the actions that carry them out. */
@Component
class AppliedRecommendations implements PlenumActions {

    private final ActionStore store;
    private final LiveDays days;
    private final SiteModels models;

    AppliedRecommendations(ActionStore store, LiveDays days, SiteModels models) {
        this.store = store;
        this.days = days;
        this.models = models;
    }

    @Override
    public boolean isApplicable(Proposal proposal) {
        return !ActionLoops.of(proposal.kind()).isEmpty();
    }

    @Override
    public boolean isApplied(long recommendation) {
        AppliedAction latest = store.latest(recommendation);
        return latest != null && latest.state().isOpen();
    }

    /** Whole days: neither the one on which it began nor the one on which it ended. */
    @Override
    public @Nullable Set<LocalDate> daysInForce(Recommendation carriedOut) {
        AppliedAction latest = store.latest(carriedOut.id());
        Site site = models.current().site(carriedOut.site());
        Instant since = latest == null ? null : latest.liveSince();
        if (latest == null
                || since == null
                || site == null
                || !day(since, site.zone()).equals(carriedOut.doneOn())) {
            return null;
        }
        Instant ended = latest.ended();
        LocalDate first = day(since, site.zone());
        LocalDate last = ended == null ? LocalDate.MAX : day(ended, site.zone());
        return days.of(latest.loops(), site.zone()).stream()
                .filter(day -> day.isAfter(first) && day.isBefore(last))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone);
    }
}
