package io.plenum.energy.spending;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.budget.Budgets;
import io.plenum.energy.budget.EnergyBudget;
import io.plenum.energy.hours.KindHours;
import io.plenum.energy.hours.KindHoursReader;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a site used, paid and emitted in a day, month or year, beside the year before, the expectation by the weather and the budget. All
 * from rollups of hours. Every call may throw Spring's {@code DataAccessException} while the database is away.
 */
@Service
public class Overviews {

    private final KindHoursReader reader;
    private final FigureReader figures;
    private final Budgets budgets;
    private final Tariffs tariffs;
    private final ClosedDays closed;
    private final Clock clock;

    Overviews(
            KindHoursReader reader,
            FigureReader figures,
            Budgets budgets,
            Tariffs tariffs,
            ClosedDays closed,
            Clock clock) {
        this.reader = reader;
        this.figures = figures;
        this.budgets = budgets;
        this.tariffs = tariffs;
        this.closed = closed;
        this.clock = clock;
    }

    /** Of a period that has begun; one that runs is told up to now. */
    public PeriodOverview of(Site site, CalendarPeriod period) {
        Instant now = clock.instant();
        Instant from = period.from(site.zone());
        Instant end = period.to(site.zone());
        boolean running = now.isBefore(end);
        Instant to = running ? now : end;
        SiteTariffs prices = tariffs.of(site);
        List<EnergyBudget> limits = budgets.of(site);
        // the year before is compared with, and learnt from; tiers want it from the begin of its month
        Instant since = period.first()
                .minusYears(1)
                .withDayOfMonth(1)
                .atStartOfDay(site.zone())
                .toInstant();
        Map<EnergyKind, KindHours> read = from.isBefore(to) ? reader.read(site, since, to) : Map.of();
        OverviewFrame frame = new OverviewFrame(site, period, to, now, new WorkingWeek(site.zone(), closed.days(site)));
        List<KindOverview> kinds = read.values().stream()
                .map(hours -> kind(frame, hours, prices, limits))
                .toList();
        return new PeriodOverview(
                period, site.zone(), from, to, running, prices.currency(), prices.isAssumed(from), kinds);
    }

    /** What all kinds have in common. */
    private record OverviewFrame(Site site, CalendarPeriod period, Instant to, Instant now, WorkingWeek week) {

        Instant from() {
            return period.from(site.zone());
        }
    }

    private KindOverview kind(OverviewFrame frame, KindHours hours, SiteTariffs prices, List<EnergyBudget> limits) {
        Site site = frame.site();
        CalendarPeriod period = frame.period();
        CalendarPeriod before = period.yearBefore();
        KindFigures now = figures.of(site, hours, frame.from(), frame.to());
        KindFigures then = figures.of(site, hours, before.from(site.zone()), before.to(site.zone()));
        Expectation expectation = Expectation.of(hours, frame.from(), frame.week());
        List<PeriodDay> days = PeriodDay.of(hours, period.first(), period.end(), expectation, site.zone(), frame.now());
        KindComparison comparison = new KindComparison(now, days, expectation, prices);
        EnergyBudget limit = limit(limits, hours.kind(), period.first().getYear());
        KindSteps steps = new KindSteps(period, before, site.zone(), now, then, comparison, limit, frame.week());
        Instant thenTo = period.moved(frame.to(), before, site.zone());
        return new KindOverview(
                hours.kind(),
                hours.bought(),
                now.of(hours.index(frame.from()), hours.index(frame.to())),
                then.of(hours.index(before.from(site.zone())), hours.index(thenTo)),
                comparison.whole(),
                expectation == null ? learnt(hours, frame) : expectation.learnt(),
                limit == null ? null : KindSteps.budgetUntil(limit, period, frame.to(), site.zone()),
                limit == null ? null : KindSteps.budget(limit, period.first(), period.end()),
                steps.all(frame.to()));
    }

    private static @Nullable EnergyBudget limit(List<EnergyBudget> limits, EnergyKind kind, int year) {
        return limits.stream()
                .filter(one -> one.kind() == kind && one.year() == year)
                .findFirst()
                .orElse(null);
    }

    private static int learnt(KindHours hours, OverviewFrame frame) {
        return hours.share(0, hours.index(frame.from())).measured() / 24;
    }
}
