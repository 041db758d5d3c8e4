package io.plenum.portfolio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.portfolio.Portfolio;
import io.plenum.portfolio.PortfolioColumn;
import io.plenum.portfolio.Portfolios;
import io.plenum.portfolio.ReferenceWeather;
import io.plenum.portfolio.location.SiteLocationStore;
import io.plenum.site.Site;
import io.plenum.uikit.Displays;
import io.plenum.uikit.SlowWork;
import io.plenum.uikit.empty.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Several sites beside each other, on a map and in a table. The address {@code portfolio?by=cost} says which column orders and colours. */
@Route(PortfolioView.ADDRESS)
@Menu(title = "portfolio.title", order = 2.25)
@PermitAll
@CssImport("./portfolio/portfolio.css")
public class PortfolioView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "portfolio";

    private static final long serialVersionUID = 1L;

    private final transient Portfolios portfolios;
    private final transient SiteLocationStore locations;
    private final transient CurrentUser user;
    private final transient Displays displays;
    private final SlowWork work = new SlowWork();
    private final Div body = new Div();

    PortfolioView(Portfolios portfolios, SiteLocationStore locations, CurrentUser user, Displays displays) {
        this.portfolios = portfolios;
        this.locations = locations;
        this.user = user;
        this.displays = displays;
        addClassNames("plenum-page", "plenum-portfolio");
        body.addClassName("plenum-active");
        Paragraph lead = new Paragraph(getTranslation("portfolio.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("portfolio.title")), lead, body);
    }

    static String address(PortfolioColumn column) {
        return ADDRESS + "?by=" + column.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("portfolio.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String by = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("by")
                .orElse("");
        show(Arrays.stream(PortfolioColumn.values())
                .filter(column -> column.name().equalsIgnoreCase(by))
                .findFirst()
                .orElse(PortfolioColumn.CORRECTED));
    }

    private void show(PortfolioColumn column) {
        List<Site> sites = portfolios.visible();
        if (sites.size() < 2) {
            body.removeAll();
            body.add(new EmptyState(
                    getTranslation("portfolio.single"),
                    getTranslation("portfolio.single.text"),
                    new Anchor("", getTranslation("portfolio.single.now"))));
            return;
        }
        work.start(UI.getCurrent(), () -> portfolios.of(sites), this::computing, found -> {
            if (found == null) {
                tell(new Paragraph(getTranslation("portfolio.away")));
            } else {
                show(found, column);
            }
        });
    }

    private void computing() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Paragraph words = new Paragraph(getTranslation("portfolio.computing"));
        words.getElement().setAttribute("role", "status");
        tell(words);
        body.getChildren().findFirst().ifPresent(card -> card.getElement().appendChild(bar.getElement()));
    }

    private void tell(Paragraph what) {
        Section card = new Section(new H2(getTranslation("portfolio.title")), what);
        card.addClassName("plenum-card");
        body.removeAll();
        body.add(card);
    }

    private void show(Portfolio portfolio, PortfolioColumn column) {
        ZoneId zone = displays.zone(UI.getCurrent());
        PortfolioFormatter words = new PortfolioFormatter(getLocale(), zone);
        Section table = new Section(
                new H2(getTranslation("portfolio.table", PortfolioFormatter.name(column))),
                new PortfolioTable(portfolio, column, words));
        table.addClassName("plenum-card");
        table.add(soft(reference(portfolio, words)), soft(getTranslation("portfolio.rules")));
        body.removeAll();
        body.add(choice(column), new MapCard(portfolio, column, words), table);
        if (user.may(Role.ENGINEER)) {
            body.add(new LocationEditor(portfolio, locations, () -> show(column)));
        }
    }

    /** On a phone the table has no head to choose by. */
    private Div choice(PortfolioColumn column) {
        Select<PortfolioColumn> by = new Select<>();
        by.setLabel(getTranslation("portfolio.by"));
        by.setItems(PortfolioColumn.values());
        by.setItemLabelGenerator(PortfolioFormatter::name);
        by.setValue(column);
        by.addValueChangeListener(event -> getUI().ifPresent(ui -> ui.navigate(address(event.getValue()))));
        Div choice = new Div(by);
        choice.addClassNames("plenum-pieces", "plenum-filters");
        return choice;
    }

    private String reference(Portfolio portfolio, PortfolioFormatter words) {
        ReferenceWeather reference = portfolio.reference();
        String made = getTranslation("portfolio.made", words.moment(portfolio.made()));
        return reference == null
                ? made
                : getTranslation(
                                "portfolio.reference",
                                words.number(reference.heating(), 0),
                                words.number(reference.cooling(), 0),
                                reference.sites())
                        + " " + made;
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
