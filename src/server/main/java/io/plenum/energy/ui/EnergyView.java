package io.plenum.energy.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.MeterTree;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.forecast.ForecastService;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.ui.forecast.ForecastCard;
import io.plenum.energy.ui.forecast.TodayCard;
import io.plenum.energy.ui.tariff.BillCard;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What the building uses, what it costs, and whether that is as expected. */
@Route("energy")
@Menu(title = "energy.title", order = 3.5)
@RolesAllowed("VIEWER")
@CssImport("./energy/energy.css")
public class EnergyView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(EnergyView.class);

    private final transient EnergyMeters meters;
    private final transient Summaries summaries;
    private final transient BaselineService baselines;
    private final transient ForecastService forecasts;
    private final transient ClosedCalendar closed;
    private final transient Tariffs tariffs;
    private final transient EnergyPageContext reading;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient @Nullable Site site;
    private final Select<EnergyPeriod> period = new Select<>();
    private final Div body = new Div();

    EnergyView(
            EnergyMeters meters,
            Summaries summaries,
            BaselineService baselines,
            ForecastService forecasts,
            ClosedCalendar closed,
            Tariffs tariffs,
            EnergyPageContext reading,
            CurrentUser user,
            SiteChoice choice,
            Clock clock) {
        this.meters = meters;
        this.summaries = summaries;
        this.baselines = baselines;
        this.forecasts = forecasts;
        this.closed = closed;
        this.tariffs = tariffs;
        this.reading = reading;
        this.user = user;
        this.clock = clock;
        this.site = choice.current();
        addClassNames("plenum-page", "plenum-energy");
        body.addClassName("plenum-active");
        Paragraph lead = new Paragraph(getTranslation("energy.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("energy.title")), new SiteNote(choice), lead);
        if (site == null || meters.tree(site).all().isEmpty()) {
            add(new Paragraph(getTranslation("energy.none")));
            return;
        }
        period.setLabel(getTranslation("energy.period"));
        period.setItems(EnergyPeriod.values());
        period.setItemLabelGenerator(one -> getTranslation("energy.period." + one));
        period.setValue(EnergyPeriod.FORTNIGHT);
        period.addValueChangeListener(event -> refresh());
        Div filters = new Div(period);
        filters.addClassNames("plenum-links", "plenum-filters");
        add(filters, body);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("energy.title");
    }

    private void refresh() {
        body.removeAll();
        try {
            show(Objects.requireNonNull(site));
        } catch (DataAccessException away) {
            log.warn("Energy cannot be shown: {}", away.getMessage());
            body.add(new EnergyCard(getTranslation("energy.title"), new Paragraph(getTranslation("energy.away"))));
        }
    }

    private void show(Site site) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        Instant from = period.getValue().from(today, site.zone());
        Instant to = period.getValue().to(today, site.zone(), now);
        EnergyFormatter words = reading.words(site);
        EnergySummary summary = summaries.of(site, from, to);
        SiteTariffs prices = tariffs.of(site);
        MeterTree tree = meters.tree(site);
        if (summary.assumed()) {
            body.add(assumed());
        }
        body.add(
                new FigureRow(summary, words),
                new TodayCard(baselines, site, closed.name(site, today), words),
                new ForecastCard(forecasts, baselines, site, closed, tree, prices, words));
        body.add(new PartsCard(summary, words), new FlowCard(summary, words));
        body.add(pair(new PeakCard(summary, tree, prices, words), new BillCard(summary, words)));
        body.add(pair(
                new AnomalyCard(baselines, site, prices, from, to, words), new IndicatorCard(baselines, site, words)));
        body.add(pair(new ChecksCard(meters, site, from, to, words), new LoadProfileLinksCard(tree, from, to)));
    }

    private static Div pair(EnergyCard... cards) {
        Div pair = new Div(cards);
        pair.addClassName("plenum-energy-two");
        return pair;
    }

    private Paragraph assumed() {
        Paragraph note = new Paragraph(new Span("▲ " + getTranslation("energy.assumed") + " "));
        note.addClassName("plenum-stale");
        if (user.may(Role.ADMINISTRATOR)) {
            note.add(new Anchor("setup/tariffs", getTranslation("energy.assumed.enter")));
        }
        return note;
    }
}
