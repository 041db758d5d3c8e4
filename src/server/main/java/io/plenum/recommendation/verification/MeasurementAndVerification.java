package io.plenum.recommendation.verification;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.energy.model.GoodnessOfFit;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.Savings;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Measurement.Choice;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DailySaving;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Measurement and verification after the International Performance Measurement and Verification Protocol, option C: the whole meter,
 * before and after, for up to a year on either side. The day on which something was done belongs to neither.
 */
@Service
public class MeasurementAndVerification {

    private static final Duration YEAR = Duration.ofDays(365);

    private final EnergyMeters meters;
    private final OutdoorTemperatures outdoor;
    private final SiteModels models;
    private final ClosedDays closed;
    private final PlenumActions actions;
    private final Clock clock;

    MeasurementAndVerification(
            EnergyMeters meters,
            OutdoorTemperatures outdoor,
            SiteModels models,
            ClosedDays closed,
            PlenumActions actions,
            Clock clock) {
        this.meters = meters;
        this.outdoor = outdoor;
        this.models = models;
        this.closed = closed;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Chooses the baselines of its meters where that was not done yet, from the time before alone, and tells by them what was saved. Of what
     * Plenum carries out only the days count on which it was in force throughout.
     *
     * @param done carried out on some day
     */
    public Measurement of(Recommendation done) {
        BuildingModel building = building(done);
        ComparisonPeriods period = period(done, building);
        long passed = period.hours();
        int missing = (int) Math.ceilDiv(Math.max(0, Savings.LEAST_HOURS - passed), 24);
        List<Measurement.Part> parts = new ArrayList<>();
        List<Measurement.Part> beside = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        MeterTree tree = meters.tree(building.site());
        IsolationMeters below = new IsolationMeters(tree, building);
        for (EnergyKind kind : kinds(done.proposal())) {
            List<Meter> mains = tree.mains(kind);
            Meter sub = below.of(done.proposal(), kind);
            if (!mains.isEmpty()) {
                judge(new MeteredEnergy(kind, mains), done, period, missing == 0, choices)
                        .ifPresent(parts::add);
            }
            if (sub != null) {
                judge(new MeteredEnergy(kind, List.of(sub)), done, period, missing == 0, choices)
                        .ifPresent(beside::add);
            }
        }
        return new Measurement(clock.instant(), period.begin(), period.until(), parts, beside, missing, choices);
    }

    private ComparisonPeriods period(Recommendation done, BuildingModel building) {
        ZoneId zone = building.zone();
        LocalDate on = Objects.requireNonNull(done.doneOn());
        Instant end = on.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
        Instant begin = on.plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant until = now.isAfter(begin.plus(YEAR)) ? begin.plus(YEAR) : now;
        WorkingWeek week = new WorkingWeek(zone, closed.days(building.site()));
        return new ComparisonPeriods(building.site(), week, end, begin, until, actions.daysInForce(done));
    }

    /** @throws RequestProblem where the site is no longer in the model, so that none of its meters can be read */
    private BuildingModel building(Recommendation one) {
        SiteModel model = models.current();
        Site site = model.site(one.site());
        if (site == null) {
            throw RequestProblem.notFound(one.site());
        }
        return model.of(site);
    }

    /** Always in the same order. */
    private static Set<EnergyKind> kinds(Proposal proposal) {
        return new TreeSet<>(proposal.yearlyKilowattHours().keySet());
    }

    /**
     * What is compared with what.
     *
     * @param end of the time before
     * @param begin of the time after
     * @param days of the time after that count; null for all
     */
    private record ComparisonPeriods(
            Site site,
            WorkingWeek week,
            Instant end,
            Instant begin,
            Instant until,
            @Nullable Set<LocalDate> days) {

        /** Of the time after, that count. */
        long hours() {
            long all = Math.max(0, Duration.between(begin, until).toHours());
            return LongStream.range(0, all)
                    .filter(hour -> counts(begin.plus(hour, ChronoUnit.HOURS)))
                    .count();
        }

        /** Without the readings of days that do not count. */
        MeterHours counted(MeterHours after) {
            double[] energy = after.energy().clone();
            Arrays.setAll(energy, hour -> counts(after.time(hour)) ? energy[hour] : Double.NaN);
            return after.with(energy);
        }

        private boolean counts(Instant time) {
            return days == null || days.contains(LocalDate.ofInstant(time, week.zone()));
        }
    }

    /**
     * What counts a kind of energy.
     *
     * @param meters whose sum it is
     */
    private record MeteredEnergy(EnergyKind kind, List<Meter> meters) {

        /** As in {@link Measurement.Part}. */
        String key() {
            return meters.stream().map(Meter::key).collect(Collectors.joining(","));
        }
    }

    /** @param ready whether enough time has passed; otherwise only the baseline is chosen */
    private Optional<Measurement.Part> judge(
            MeteredEnergy counted, Recommendation done, ComparisonPeriods period, boolean ready, List<Choice> choices) {
        MeterHours before = hours(period.site(), counted, period.end().minus(YEAR), period.end());
        Measurement last = done.measurement();
        Choice known = last == null ? null : last.choice(counted.kind(), counted.key());
        Choice choice = choice(counted, before, period.week(), known);
        choices.add(choice);
        if (!ready) {
            return Optional.empty();
        }
        MeterHours after = period.counted(hours(period.site(), counted, period.begin(), period.until()));
        Savings savings = Savings.of(before, after, period.week(), choice.model(), Savings.USUAL_CONFIDENCE);
        return Optional.of(part(counted, savings, done, period.week().zone()));
    }

    /** @param known chosen earlier; it changes only where none was accepted and one is now, after older history was brought in */
    private Choice choice(MeteredEnergy counted, MeterHours before, WorkingWeek week, @Nullable Choice known) {
        if (known != null && known.accepted()) {
            return known;
        }
        Savings.Choice chosen = Savings.choose(before, week);
        if (known != null && !chosen.accepted()) {
            return known;
        }
        GoodnessOfFit fit = chosen.acceptance().fit();
        return new Choice(
                counted.kind(),
                counted.key(),
                chosen.model(),
                clock.instant(),
                fit.cvRmse(),
                fit.nmbe(),
                chosen.accepted());
    }

    private static Measurement.Part part(MeteredEnergy counted, Savings savings, Recommendation done, ZoneId zone) {
        DailySaving daily = done.expectedSavings().daily().get(counted.kind());
        ConfidenceInterval yearly =
                Objects.requireNonNull(done.proposal().yearlyKilowattHours().get(counted.kind()));
        GoodnessOfFit fit = savings.acceptance().fit();
        return new Measurement.Part(
                counted.kind(),
                counted.key(),
                savings.verdict(),
                VerifiedDays.of(savings.judged(), zone).expected(daily, yearly),
                VerifiedDays.season(daily),
                savings.low(),
                savings.saved(),
                savings.high(),
                savings.hours() / 24.0,
                fit.cvRmse(),
                fit.nmbe(),
                savings.model());
    }

    private MeterHours hours(Site site, MeteredEnergy counted, Instant from, Instant to) {
        List<String> keys = counted.meters().stream().map(Meter::key).toList();
        List<EnergySeries> all = List.copyOf(meters.hours(site, keys, from, to).values());
        EnergySeries any = all.getFirst();
        double[] energy = new double[any.size()];
        Arrays.setAll(
                energy,
                hour -> all.stream().mapToDouble(one -> measured(one, hour)).sum());
        return new MeterHours(from, energy, outdoor.hours(site, from, from.plus(Duration.ofHours(energy.length))))
                .since(hour -> Double.isFinite(energy[hour]));
    }

    /** What was estimated is not measured. */
    private static double measured(EnergySeries series, int hour) {
        return series.qualities()[hour] == EnergyQuality.MEASURED ? series.amounts()[hour] : Double.NaN;
    }
}
