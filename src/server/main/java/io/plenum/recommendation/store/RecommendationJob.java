package io.plenum.recommendation.store;

import io.plenum.energy.EnergyPrices;
import io.plenum.energy.SitePrices;
import io.plenum.job.Preparation;
import io.plenum.recommendation.LastAnalysis;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.advisor.AllAdvisors;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the last four weeks of each site once a day, and whenever somebody asks; one round at a time. */
@Component
class RecommendationJob {

    private static final Logger LOG = LoggerFactory.getLogger(RecommendationJob.class);

    private static final Duration REACH = Duration.ofDays(28);

    private final SiteModels models;
    private final StoredEvidence evidences;
    private final OpenDefects defects;
    private final EnergyPrices prices;
    private final RecommendationLifecycle ageing;
    private final SavingsVerification judging;
    private final Preparation preparation;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Map<String, LastAnalysis> last = new ConcurrentHashMap<>();

    RecommendationJob(
            SiteModels models,
            StoredEvidence evidences,
            OpenDefects defects,
            EnergyPrices prices,
            RecommendationLifecycle ageing,
            SavingsVerification judging,
            Preparation preparation,
            Clock clock) {
        this.models = models;
        this.evidences = evidences;
        this.defects = defects;
        this.prices = prices;
        this.ageing = ageing;
        this.judging = judging;
        this.preparation = preparation;
        this.clock = clock;
    }

    boolean busy() {
        return busy.get();
    }

    @Nullable
    LastAnalysis last(Site site) {
        return last.get(site.key());
    }

    /** In the background. @return false while a round is under way */
    boolean begin() {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofPlatform().name("recommendations").start(this::look);
        return true;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void daily() {
        if (busy.compareAndSet(false, true)) {
            look();
        }
    }

    /** After a first start at once, when the past is there and faults have been looked for in it. */
    @EventListener
    void on(Preparation.StepDone done) {
        boolean mine = preparation.awaits(Preparation.Step.RECOMMENDATIONS);
        if (mine && !preparation.awaits(Preparation.Step.ROLLUPS) && !preparation.awaits(Preparation.Step.FAULTS)) {
            begin();
        }
    }

    private void look() {
        try {
            models.current().buildings().forEach(this::tryLook);
        } finally {
            busy.set(false);
            preparation.done(Preparation.Step.RECOMMENDATIONS);
        }
    }

    /** What fails at one site costs the others nothing. */
    private void tryLook(BuildingModel building) {
        Instant began = clock.instant();
        String site = building.site().key();
        try {
            int found = look(building, began);
            long seconds = Duration.between(began, clock.instant()).toSeconds();
            LOG.info("{} recommendations for {} from history, in {} s", found, site, seconds);
        } catch (DataAccessException away) {
            last.put(site, new LastAnalysis(began, LastAnalysis.End.FAILED, 0));
            LOG.warn(
                    "No recommendations for {} now: history cannot be read ({})",
                    site,
                    String.valueOf(away.getMessage()));
        } catch (RuntimeException e) {
            last.put(site, new LastAnalysis(began, LastAnalysis.End.FAILED, 0));
            LOG.error("The search for recommendations for {} failed", site, e);
        }
    }

    /** @return how many things could be run better */
    int look(BuildingModel building, Instant now) {
        String site = building.site().key();
        judging.all(building.site());
        Evidence evidence = evidence(building, now);
        double days = evidence.hours() * evidence.steps() / 24;
        if (days < LastAnalysis.LEAST_DAYS) {
            // Where nothing was heard nothing is proven mended either.
            last.put(site, new LastAnalysis(now, LastAnalysis.End.LITTLE_HISTORY, days));
            return 0;
        }
        SitePrices money = prices.of(building.site());
        List<FoundProposal> all = new AllAdvisors()
                .best(evidence).stream()
                        .map(one -> FoundProposal.of(one, worth(one.proposal(), money)))
                        .toList();
        ageing.take(site, all, new DataCompleteness(evidence)::of, now);
        last.put(site, new LastAnalysis(now, LastAnalysis.End.THROUGH, days));
        return all.size();
    }

    private Evidence evidence(BuildingModel building, Instant now) {
        Instant from = evidences.reach(building, now, REACH);
        return evidences.of(building, from, now, defects.of(building, now));
    }

    /** Money a year. */
    private static double worth(Proposal proposal, SitePrices prices) {
        double energy = proposal.yearlyKilowattHours().entrySet().stream()
                .mapToDouble(one ->
                        prices.averagePrice(one.getKey()) * one.getValue().expected())
                .sum();
        ConfidenceInterval peak = proposal.yearlyPeakKilowatts();
        return energy + 12 * prices.demandCharge() * peak.expected();
    }
}
