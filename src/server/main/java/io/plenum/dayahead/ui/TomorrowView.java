package io.plenum.dayahead.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.dayahead.input.DayGap;
import io.plenum.dayahead.input.SiteDay;
import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.OptimisedDay;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.Skeleton;
import io.plenum.uikit.SlowWork;
import io.plenum.uikit.empty.EmptyState;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The day to come: prices, a plan beside the day as usual, and what would be set when. Nothing is set by this page. */
@Route(TomorrowView.ADDRESS)
@Menu(title = "dayahead.title", order = 4.8)
@RolesAllowed("VIEWER")
@CssImport("./energy/energy.css")
public class TomorrowView extends Main implements HasDynamicTitle {

    static final String ADDRESS = "tomorrow";

    private static final long serialVersionUID = 1L;

    private final transient TomorrowContext context;
    private final transient @Nullable Site site;
    private final SlowWork work = new SlowWork();
    private final Div body = new Div();
    private final Div tools = new Div();

    TomorrowView(TomorrowContext context, SiteChoice choice) {
        this.context = context;
        this.site = choice.current();
        addClassNames("plenum-page", "plenum-energy");
        body.addClassName("plenum-active");
        Paragraph lead = new Paragraph(getTranslation("dayahead.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("dayahead.title")), new SiteNote(choice), lead, body, tools);
        show();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("dayahead.title");
    }

    private void show() {
        Site of = site;
        if (of == null) {
            body.add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        work.start(UI.getCurrent(), () -> context.tomorrow(of), this::computing, day -> {
            if (day == null) {
                body.removeAll();
                body.add(new Paragraph(getTranslation("dayahead.away")));
            } else {
                show(of, day);
            }
        });
    }

    private void computing() {
        body.removeAll();
        body.add(new Skeleton(getTranslation("dayahead.computing")));
    }

    void show(Site of, SiteDay day) {
        body.removeAll();
        DayFormatter words = context.words(of, day.currency(), getLocale());
        PlanCards cards = new PlanCards(day, words);
        Paragraph date = new Paragraph(words.day(day.day()));
        body.add(date);
        if (!day.gaps().isEmpty()) {
            body.add(missing(day));
        }
        DayInputs inputs = day.inputs();
        OptimisedDay plan = day.plan();
        if (inputs != null && plan != null) {
            body.add(cards.comparison(plan), cards.power(plan), cards.steps(inputs, plan));
        }
        if (day.hasPrices()) {
            body.add(cards.prices());
        }
        // Made once: what was said of a file stays readable.
        if (context.mayChange() && tools.getComponentCount() == 0) {
            tools.add(
                    new PriceUpload(context.prices(), of, day.currency(), this::show),
                    new DaySettings(context.settings(), of, day.setting(), day.currency(), this::show));
        }
    }

    /** What lacks, each with the way to it. */
    private EmptyState missing(SiteDay day) {
        EmptyState empty = new EmptyState(getTranslation("dayahead.missing"), getTranslation("dayahead.missing.text"));
        for (DayGap gap : DayGap.values()) {
            if (day.gaps().contains(gap)) {
                empty.add(new Paragraph("▲ " + getTranslation("dayahead.gap." + gap)));
            }
        }
        if (day.gaps().contains(DayGap.LOAD)) {
            empty.add(new Anchor("energy", getTranslation("dayahead.missing.energy")));
        }
        return empty;
    }
}
