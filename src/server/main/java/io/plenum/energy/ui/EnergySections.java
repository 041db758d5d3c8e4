package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.MeterTree;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.benchmark.BuildingUse;
import io.plenum.energy.benchmark.Intensities;
import io.plenum.energy.benchmark.OwnBands;
import io.plenum.energy.budget.Budgets;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.forecast.ForecastService;
import io.plenum.energy.load.LoadAnalyses;
import io.plenum.energy.load.LoadAnalysis;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.Changes;
import io.plenum.energy.spending.KindOverview;
import io.plenum.energy.spending.Overviews;
import io.plenum.energy.spending.PeriodOverview;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.ui.forecast.ForecastCard;
import io.plenum.energy.ui.forecast.TodayCard;
import io.plenum.energy.ui.spending.BandEditor;
import io.plenum.energy.ui.spending.BudgetEditor;
import io.plenum.energy.ui.spending.ChangesCard;
import io.plenum.energy.ui.spending.EnergyAddress;
import io.plenum.energy.ui.spending.IntensityCard;
import io.plenum.energy.ui.spending.KindCards;
import io.plenum.energy.ui.spending.LoadCard;
import io.plenum.energy.ui.spending.PeakCausesCard;
import io.plenum.energy.ui.spending.SoFarCard;
import io.plenum.energy.ui.spending.SpendingCard;
import io.plenum.energy.ui.tariff.BillCard;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the page of energy, each read when it is shown. Only for use on a UI's thread. Every call may throw Spring's {@code
 * DataAccessException}.
 */
@org.springframework.stereotype.Component
class EnergySections {

    private final EnergyMeters meters;
    private final Overviews overviews;
    private final Changes changes;
    private final LoadAnalyses loads;
    private final Intensities intensities;
    private final OwnBands bands;
    private final Budgets budgets;
    private final Summaries summaries;
    private final BaselineService baselines;
    private final ForecastService forecasts;
    private final ClosedCalendar closed;
    private final Tariffs tariffs;
    private final CurrentUser user;
    private final Clock clock;

    EnergySections(
            EnergyMeters meters,
            Overviews overviews,
            Changes changes,
            LoadAnalyses loads,
            Intensities intensities,
            OwnBands bands,
            Budgets budgets,
            Summaries summaries,
            BaselineService baselines,
            ForecastService forecasts,
            ClosedCalendar closed,
            Tariffs tariffs,
            CurrentUser user,
            Clock clock) {
        this.meters = meters;
        this.overviews = overviews;
        this.changes = changes;
        this.loads = loads;
        this.intensities = intensities;
        this.bands = bands;
        this.budgets = budgets;
        this.summaries = summaries;
        this.baselines = baselines;
        this.forecasts = forecasts;
        this.closed = closed;
        this.tariffs = tariffs;
        this.user = user;
        this.clock = clock;
    }

    boolean isAssumed(Site site, CalendarPeriod period) {
        return tariffs.of(site).isAssumed(period.from(site.zone()));
    }

    /** @param changed is run once somebody has changed what is shown */
    List<Component> of(Site site, EnergyAddress address, EnergyFormatter words, Runnable changed) {
        return switch (address.section()) {
            case OVERVIEW -> overview(site, address, words, changed);
            case PARTS -> parts(site, address, words);
            case EXPECTED -> expected(site, address, words);
        };
    }

    private List<Component> overview(Site site, EnergyAddress address, EnergyFormatter words, Runnable changed) {
        PeriodOverview overview = overviews.of(site, address.period());
        KindOverview kind = chosen(overview, address.kind());
        List<Component> parts = new ArrayList<>();
        if (kind == null) {
            parts.add(
                    new EnergyCard(EnergyFormatter.text("energy.title"), EnergyCard.sentence("energy.spending.none")));
            return parts;
        }
        EnergyAddress shown = address.with(kind.kind());
        SpendingCard spending = new SpendingCard(overview, kind, shown, words);
        if (user.may(Role.ENGINEER)) {
            int year = address.period().first().getYear();
            spending.add(new BudgetEditor(budgets, site, kind.kind(), year, words.currency(), changed));
        }
        parts.add(new KindCards(overview, shown, words));
        if (overview.running() && kind.kind() == EnergyKind.ELECTRICITY) {
            parts.add(new SoFarCard(baselines, site, shown, words));
        }
        parts.add(new ChangesCard(changes.of(site, address.period(), address.with()), shown, words));
        parts.add(spending);
        LoadAnalysis load = loads.of(site, kind.kind(), address.period());
        if (load != null) {
            parts.add(pair(new LoadCard(load, words), new PeakCausesCard(load, tariffs.of(site), words)));
        }
        IntensityCard intensity =
                new IntensityCard(intensities.of(site, address.period().end()), words, chooser(site, changed));
        if (user.may(Role.ADMINISTRATOR)) {
            intensity.add(
                    new BandEditor(bands, site, EnergyKind.ELECTRICITY, changed),
                    new BandEditor(bands, site, EnergyKind.HEAT, changed));
        }
        parts.add(intensity);
        return parts;
    }

    /** Null for whoever may not choose. */
    private @Nullable Consumer<BuildingUse> chooser(Site site, Runnable changed) {
        return user.may(Role.ADMINISTRATOR)
                ? use -> {
                    intensities.choose(site, use);
                    changed.run();
                }
                : null;
    }

    /** The first that the site has where none was chosen, or one that it has not. */
    private static @Nullable KindOverview chosen(PeriodOverview overview, @Nullable EnergyKind kind) {
        KindOverview of = kind == null ? null : overview.of(kind);
        return of == null ? overview.kinds().stream().findFirst().orElse(null) : of;
    }

    private List<Component> parts(Site site, EnergyAddress address, EnergyFormatter words) {
        EnergySummary summary = summaries.of(site, from(site, address), to(site, address));
        return List.of(
                new PartsCard(summary, words),
                new FlowCard(summary, words),
                pair(new PeakCard(summary, meters.tree(site), tariffs.of(site), words), new BillCard(summary, words)));
    }

    private List<Component> expected(Site site, EnergyAddress address, EnergyFormatter words) {
        Instant from = from(site, address);
        Instant to = to(site, address);
        SiteTariffs prices = tariffs.of(site);
        MeterTree tree = meters.tree(site);
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        return List.of(
                new TodayCard(baselines, site, closed.name(site, today), words),
                new ForecastCard(forecasts, baselines, site, closed, tree, prices, words),
                pair(
                        new AnomalyCard(baselines, site, prices, from, to, words),
                        new IndicatorCard(baselines, site, words)),
                pair(new ChecksCard(meters, site, from, to, words), new LoadProfileLinksCard(tree, from, to)));
    }

    private static Instant from(Site site, EnergyAddress address) {
        return address.period().from(site.zone());
    }

    private Instant to(Site site, EnergyAddress address) {
        Instant end = address.period().to(site.zone());
        return end.isBefore(clock.instant()) ? end : clock.instant();
    }

    private static Div pair(EnergyCard... cards) {
        Div pair = new Div(cards);
        pair.addClassName("plenum-energy-two");
        return pair;
    }
}
