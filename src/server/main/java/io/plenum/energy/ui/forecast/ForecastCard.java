package io.plenum.energy.ui.forecast;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.MeterTree;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.forecast.ForecastService;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.site.Site;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the building will use today and in the days to come. It is learnt beside the page, which shows how far that is. */
public class ForecastCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(ForecastCard.class);
    /** How often (ms) the page asks how far it is. */
    private static final int QUICK = 400;

    private final transient ForecastService forecasts;
    private final transient BaselineService baselines;
    private final transient Site site;
    private final transient ClosedCalendar closed;
    private final transient SiteTariffs tariffs;
    private final transient EnergyFormatter words;
    private final boolean roof;
    private final Select<Integer> days = new Select<>();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph learning = new Paragraph(getTranslation("energy.forecast.learning"));
    private final Div body = new Div();
    private transient @Nullable Forecast shown;

    public ForecastCard(
            ForecastService forecasts,
            BaselineService baselines,
            Site site,
            ClosedCalendar closed,
            MeterTree tree,
            SiteTariffs tariffs,
            EnergyFormatter words) {
        super(EnergyFormatter.text("energy.forecast"));
        this.forecasts = forecasts;
        this.baselines = baselines;
        this.site = site;
        this.closed = closed;
        this.tariffs = tariffs;
        this.words = words;
        roof = !tree.generation(EnergyKind.ELECTRICITY).isEmpty();
        days.setLabel(getTranslation("energy.forecast.until"));
        days.setItems(2, 3, 7);
        days.setItemLabelGenerator(count -> getTranslation("energy.forecast.until." + count));
        days.setValue(2);
        days.addValueChangeListener(change -> show());
        days.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("energy.forecast.learning"));
        learning.addClassName("plenum-soft");
        add(days, learning, progress, body);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Forecast known = forecasts.known(site);
        if (known != null) {
            done(known);
        } else {
            learn(attached.getUI());
        }
    }

    private void learn(UI ui) {
        int usual = ui.getPollInterval();
        ui.setPollInterval(QUICK);
        forecasts
                .ask(site, part -> ui.access(() -> progress.setValue(Math.clamp(part, 0, 1))))
                .whenComplete((ahead, failed) -> ui.access(() -> {
                    ui.setPollInterval(usual);
                    if (failed == null) {
                        done(ahead);
                    } else {
                        failed(failed);
                    }
                }));
    }

    private void failed(Throwable failed) {
        log.warn("No forecast: {}", String.valueOf(failed instanceof CompletionException ? failed.getCause() : failed));
        remove(progress, learning);
        body.removeAll();
        body.add(new Paragraph(getTranslation("energy.away")));
    }

    private void done(Forecast ahead) {
        shown = ahead;
        remove(progress, learning);
        days.setVisible(ahead.method() != null);
        show();
    }

    private void show() {
        Forecast ahead = shown;
        if (ahead != null) {
            body.removeAll();
            body.add(new ForecastBody(
                    ahead, baselines.today(site), days.getValue(), roof, site, closed, tariffs, words));
        }
    }
}
