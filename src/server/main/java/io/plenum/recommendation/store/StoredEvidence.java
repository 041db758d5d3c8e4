package io.plenum.recommendation.store;

import io.plenum.energy.EnergyPrices;
import io.plenum.recommendation.BuildingEvidence;
import io.plenum.recommendation.estimate.Defect;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.site.BuildingModel;
import io.plenum.trend.read.TrendReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Means of quarters of an hour from history. */
@Component
class StoredEvidence implements BuildingEvidence {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final SiteHistory history;
    private final TrendReader trends;
    private final EnergyPrices prices;

    StoredEvidence(SiteHistory history, TrendReader trends, EnergyPrices prices) {
        this.history = history;
        this.trends = trends;
        this.prices = prices;
    }

    @Override
    public @Nullable Instant firstDay(BuildingModel building) {
        Instant earliest = history.earliest(building);
        return earliest == null
                ? null
                : earliest.atZone(building.zone())
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusDays(1)
                        .toInstant();
    }

    @Override
    public Evidence of(BuildingModel building, Instant from, Instant to) {
        return of(building, from, to, List.of());
    }

    Evidence of(BuildingModel building, Instant from, Instant to, List<Defect> defects) {
        int steps = (int) Math.max(0, Duration.between(from, to).dividedBy(STEP));
        return new Evidence(
                building,
                from,
                STEP,
                steps,
                new StoredMeans(trends, from, STEP, steps),
                prices.of(building.site()),
                List.of(),
                defects);
    }

    /** So far back from now as is asked for and there is history. */
    Instant reach(BuildingModel building, Instant now, Duration most) {
        Instant to = Instant.ofEpochSecond(now.getEpochSecond() / STEP.toSeconds() * STEP.toSeconds());
        Instant first = firstDay(building);
        Instant farthest = to.minus(most);
        return first == null ? to : first.isBefore(farthest) ? farthest : first;
    }
}
