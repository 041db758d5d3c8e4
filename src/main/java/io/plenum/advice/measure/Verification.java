package io.plenum.advice.measure;

import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.DailySaving;
import io.plenum.advice.estimate.Interval;
import io.plenum.advice.estimate.Proposal;
import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.energy.model.Hours;
import io.plenum.energy.model.Savings;
import io.plenum.energy.model.WorkingWeek;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/**
 * Measurement and verification after the International Performance Measurement and Verification Protocol, option C: the whole meter,
 * before and after, for up to a year on either side. The day on which something was done belongs to neither.
 */
@Service
public class Verification {

    private static final Duration YEAR = Duration.ofDays(365);

    private final EnergyMeters meters;
    private final OutdoorTemperatures outdoor;
    private final SiteModels models;
    private final ClosedDays closed;
    private final Clock clock;

    Verification(EnergyMeters meters, OutdoorTemperatures outdoor, SiteModels models, ClosedDays closed, Clock clock) {
        this.meters = meters;
        this.outdoor = outdoor;
        this.models = models;
        this.closed = closed;
        this.clock = clock;
    }

    /** @param done carried out on some day */
    public Measurement of(Recommendation done) {
        BuildingModel building = building(done);
        ZoneId zone = building.zone();
        LocalDate on = Objects.requireNonNull(done.doneOn());
        Instant end = on.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
        Instant begin = on.plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant until = now.isAfter(begin.plus(YEAR)) ? begin.plus(YEAR) : now;
        long passed = Math.max(0, Duration.between(begin, now).toHours());
        int missing = (int) Math.ceilDiv(Math.max(0, Savings.LEAST_HOURS - passed), 24);
        List<Measurement.Part> parts = new ArrayList<>();
        List<Measurement.Part> beside = new ArrayList<>();
        if (missing == 0) {
            Period period = new Period(building.site(), end, begin, until);
            MeterTree tree = meters.tree(building.site());
            SubMeters below = new SubMeters(tree, building);
            for (EnergyKind kind : kinds(done.proposal())) {
                Meter main = tree.main(kind);
                Meter sub = below.of(done.proposal(), kind);
                if (main != null) {
                    parts.add(part(kind, main, done, period));
                }
                if (sub != null) {
                    beside.add(part(kind, sub, done, period));
                }
            }
        }
        return new Measurement(clock.instant(), begin, until, parts, beside, missing);
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
     */
    private record Period(Site site, Instant end, Instant begin, Instant until) {

        ZoneId zone() {
            return site.zone();
        }
    }

    private Measurement.Part part(EnergyKind kind, Meter meter, Recommendation done, Period period) {
        Hours before = hours(period.site(), meter, period.end().minus(YEAR), period.end());
        Hours after = hours(period.site(), meter, period.begin(), period.until());
        Savings savings = Savings.of(before, after, new WorkingWeek(period.zone(), closed.days(period.site())));
        DailySaving daily = done.promise().daily().get(kind);
        Interval yearly =
                Objects.requireNonNull(done.proposal().yearlyKilowattHours().get(kind));
        return new Measurement.Part(
                kind,
                meter.key(),
                savings.verdict(),
                JudgedDays.of(after, period.zone()).promised(daily, yearly),
                JudgedDays.season(daily),
                savings.low(),
                savings.saved(),
                savings.high(),
                savings.hours() / 24.0,
                savings.acceptance().fit().cvRmse(),
                savings.acceptance().fit().nmbe());
    }

    private Hours hours(Site site, Meter meter, Instant from, Instant to) {
        EnergySeries series = Objects.requireNonNull(
                meters.hours(site, List.of(meter.key()), from, to).get(meter.key()));
        int first = 0;
        while (first < series.size() && Double.isNaN(series.amounts()[first])) {
            first++;
        }
        int count = series.size() - first;
        double[] energy = new double[count];
        for (int hour = 0; hour < count; hour++) {
            // What was estimated is not measured.
            boolean read = series.qualities()[first + hour] == EnergyQuality.MEASURED;
            energy[hour] = read ? series.amounts()[first + hour] : Double.NaN;
        }
        Instant start = count == 0 ? from : series.starts()[first];
        return new Hours(start, energy, outdoor.hours(site, start, start.plus(Duration.ofHours(count))));
    }
}
