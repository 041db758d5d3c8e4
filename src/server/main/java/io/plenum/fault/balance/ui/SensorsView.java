package io.plenum.fault.balance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.BiasEstimates;
import io.plenum.site.PlanRoute;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.empty.EmptyState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Predicate;

/** Sensors that check each other: which are off, by how much, since when, and what they should read. */
@Route("faults/sensors")
@RolesAllowed("VIEWER")
@CssImport("./alarm/alarms.css")
public class SensorsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    SensorsView(BiasEstimates biases, SiteAccess models, SiteChoice choice, Displays displays) {
        Site site = choice.current();
        addClassNames("plenum-page", "plenum-alarms");
        add(new H1(getTranslation("balance.title")), new SiteNote(choice), soft("balance.lead"));
        List<BiasEstimate> all = site == null ? List.of() : biases.latest(site);
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("balance.empty"), getTranslation("balance.empty-hint")));
        } else {
            BiasTexts texts = new BiasTexts(
                    models.visible(),
                    UI.getCurrent().getLocale(),
                    displays.current().fahrenheit());
            long nameable = all.stream().filter(BiasEstimate::nameable).count();
            add(soft("balance.latest", texts.day(all.getFirst().day()), all.size(), nameable));
            add(wrong(all, texts), unclear(all, texts), everything(all, texts));
        }
        Div links = new Div(new Anchor("faults", getTranslation("balance.faults")));
        links.addClassName("plenum-links");
        add(links);
    }

    private Paragraph soft(String key, Object... arguments) {
        Paragraph paragraph = new Paragraph(getTranslation(key, arguments));
        paragraph.addClassName("plenum-soft");
        return paragraph;
    }

    private Section card(String title) {
        Section card = new Section(new H2(title));
        card.addClassName("plenum-card");
        return card;
    }

    private static List<BiasEstimate> some(List<BiasEstimate> all, Predicate<BiasEstimate> which) {
        return all.stream().filter(which).toList();
    }

    private Section wrong(List<BiasEstimate> all, BiasTexts texts) {
        Section card = card(getTranslation("balance.wrong"));
        List<BiasEstimate> wrong = some(all, BiasEstimate::proven);
        if (wrong.isEmpty()) {
            card.add(new Paragraph(getTranslation("balance.none")));
            return card;
        }
        card.add(soft("balance.wrong-hint"));
        PlainTable table = new PlainTable(
                "balance.column.sensor",
                "balance.column.bias",
                "balance.column.reading",
                "balance.column.stand-in",
                "balance.column.since",
                "balance.column.balances");
        wrong.forEach(bias -> table.row(
                sensor(bias, texts),
                texts.bias(bias),
                texts.reading(bias),
                texts.standIn(bias),
                texts.since(bias.since()),
                bias.balances()));
        card.add(scroll(table, getTranslation("balance.wrong")));
        return card;
    }

    private Section unclear(List<BiasEstimate> all, BiasTexts texts) {
        Section card = card(getTranslation("balance.unclear"));
        List<BiasEstimate> unclear = some(all, bias -> bias.suspected() && !bias.proven());
        card.setVisible(!unclear.isEmpty());
        PlainTable table =
                new PlainTable("balance.column.sensor", "balance.column.bias", "balance.column.alternatives");
        unclear.forEach(bias -> table.row(sensor(bias, texts), texts.bias(bias), texts.alternatives(bias)));
        card.add(soft("balance.unclear-hint"), scroll(table, getTranslation("balance.unclear")));
        return card;
    }

    private Details everything(List<BiasEstimate> all, BiasTexts texts) {
        List<BiasEstimate> well = some(all, bias -> !bias.suspected());
        PlainTable table = new PlainTable(
                "balance.column.sensor",
                "balance.column.bias",
                "balance.column.reading",
                "balance.column.balances",
                "balance.column.nameable");
        well.forEach(bias -> table.row(
                sensor(bias, texts),
                texts.bias(bias),
                texts.reading(bias),
                bias.balances(),
                getTranslation(bias.nameable() ? "balance.nameable" : "balance.not-nameable")));
        String title = getTranslation("balance.well", well.size());
        return new Details(title, scroll(table, title));
    }

    private static Span sensor(BiasEstimate bias, BiasTexts texts) {
        String owner = texts.model().ownerOf(bias.point());
        String route = owner == null ? null : PlanRoute.to(texts.model(), owner);
        Span cell = new Span();
        cell.add(route == null ? new Span(texts.sensor(bias.point())) : new Anchor(route, texts.sensor(bias.point())));
        return cell;
    }

    private static Div scroll(PlainTable table, String name) {
        table.getElement().setAttribute("aria-label", name);
        Div scroll = new Div(table);
        scroll.addClassName("plenum-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name);
        return scroll;
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("balance.title");
    }
}
