package io.plenum.advice.store;

import io.plenum.advice.LastLook;
import io.plenum.advice.estimate.AllAdvisors;
import io.plenum.advice.estimate.Defect;
import io.plenum.advice.estimate.Evidence;
import io.plenum.advice.estimate.Interval;
import io.plenum.advice.estimate.Proposal;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.fault.FindingGroup;
import io.plenum.fault.FindingQuery;
import io.plenum.fault.FindingState;
import io.plenum.fault.Findings;
import io.plenum.job.Preparation;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.trend.StateHistory;
import io.plenum.trend.TrendReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the last four weeks once a day, and whenever somebody asks; one round at a time. */
@Component
class AdviceRound {

    private static final Logger LOG = LoggerFactory.getLogger(AdviceRound.class);

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration REACH = Duration.ofDays(28);
    private static final int MOST_FINDINGS = 500;
    private static final double SURE = 0.5;

    private final SiteModels models;
    private final StateHistory history;
    private final TrendReader trends;
    private final Findings findings;
    private final EnergyPrices prices;
    private final Ageing ageing;
    private final Judging judging;
    private final Preparation preparation;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable LastLook last;

    AdviceRound(
            SiteModels models,
            StateHistory history,
            TrendReader trends,
            Findings findings,
            EnergyPrices prices,
            Ageing ageing,
            Judging judging,
            Preparation preparation,
            Clock clock) {
        this.models = models;
        this.history = history;
        this.trends = trends;
        this.findings = findings;
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
    LastLook last() {
        return last;
    }

    /** In the background. @return false while a round is under way */
    boolean begin() {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual().name("advice-round").start(this::look);
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
        Instant began = clock.instant();
        try {
            int found = look(began);
            LOG.info(
                    "{} recommendations from history, in {} s",
                    found,
                    Duration.between(began, clock.instant()).toSeconds());
        } catch (DataAccessException away) {
            last = new LastLook(began, LastLook.End.FAILED, 0);
            LOG.warn("No recommendations now: history cannot be read ({})", String.valueOf(away.getMessage()));
        } catch (RuntimeException e) {
            last = new LastLook(began, LastLook.End.FAILED, 0);
            LOG.error("The search for recommendations failed", e);
        } finally {
            busy.set(false);
            preparation.done(Preparation.Step.RECOMMENDATIONS);
        }
    }

    /** @return how many things could be run better */
    int look(Instant now) {
        judging.all();
        Evidence evidence = evidence(now);
        double days = evidence.hours() * evidence.steps() / 24;
        if (days < LastLook.LEAST_DAYS) {
            // Where nothing was heard nothing is proven mended either.
            last = new LastLook(now, LastLook.End.LITTLE_HISTORY, days);
            return 0;
        }
        List<Found> all = new AllAdvisors()
                .best(evidence).stream()
                        .map(one -> Found.of(one, worth(one.proposal())))
                        .toList();
        ageing.take(all, new Silence(evidence)::of, now);
        last = new LastLook(now, LastLook.End.THROUGH, days);
        return all.size();
    }

    private Evidence evidence(Instant now) {
        SiteModel model = models.current();
        ZoneId zone = model.zone();
        Instant to = Instant.ofEpochSecond(now.getEpochSecond() / STEP.toSeconds() * STEP.toSeconds());
        Instant earliest = history.earliest();
        Instant first = earliest == null
                ? to
                : earliest.atZone(zone).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
        Instant from = first.isBefore(to.minus(REACH)) ? to.minus(REACH) : first;
        int steps = (int) Math.max(0, Duration.between(from, to).dividedBy(STEP));
        return new Evidence(
                model,
                zone,
                from,
                STEP,
                steps,
                new StoredMeans(trends, from, STEP, steps),
                prices,
                List.of(),
                defects(now));
    }

    private List<Defect> defects(Instant now) {
        FindingQuery open = new FindingQuery(FindingState.OPEN, null, null, SURE, null, null, 0, MOST_FINDINGS);
        return FindingGroup.of(findings.find(open)).stream()
                .filter(group -> group.kilowattHours() > 0)
                .map(group -> defect(group, now))
                .toList();
    }

    private static Defect defect(FindingGroup group, Instant now) {
        EnergyKind kind = EnergyKind.valueOf(group.energy().name());
        double days = Math.max(0.25, Duration.between(group.since(), now).toMinutes() / 1440.0);
        return new Defect(
                group.lead().subject(), group.cause().name(), kind, group.kilowattHours(), days, group.confidence());
    }

    /** Money a year. */
    private double worth(Proposal proposal) {
        double energy = proposal.yearlyKilowattHours().entrySet().stream()
                .mapToDouble(one ->
                        prices.averagePrice(one.getKey()) * one.getValue().expected())
                .sum();
        Interval peak = proposal.yearlyPeakKilowatts();
        return energy + 12 * prices.demandCharge() * peak.expected();
    }
}
