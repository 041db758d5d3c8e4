package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.spending.KindOverview;
import io.plenum.energy.spending.PeriodFigures;
import io.plenum.energy.spending.PeriodFigures.Measure;
import io.plenum.energy.spending.PeriodOverview;
import io.plenum.energy.spending.PeriodStep;
import io.plenum.energy.ui.EnergyFormatter;

/** All kinds of energy that the site has beside each other, and what they cost and emitted together. */
public class KindCards extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PeriodOverview overview;
    private final transient EnergyAddress address;
    private final transient FigureText text;

    public KindCards(PeriodOverview overview, EnergyAddress address, EnergyFormatter words) {
        this.overview = overview;
        this.address = address;
        this.text = new FigureText(words);
        addClassNames("plenum-figures", "plenum-kinds");
        add(total());
        overview.kinds().forEach(kind -> add(card(kind)));
    }

    private Component card(KindOverview one) {
        EnergyKind kind = one.kind();
        PeriodFigures figures = one.figures();
        boolean chosen = kind == address.kind();
        Anchor card = new Anchor(address.with(kind).href());
        card.addClassName("plenum-card");
        card.getElement().setAttribute("aria-current", String.valueOf(chosen));
        card.add(
                new H2(EnergyFormatter.text("energy.kind." + kind)),
                big(text.value(Measure.AMOUNT, kind, figures.amount())));
        if (one.bought()) {
            card.add(line(text.value(Measure.COST, kind, figures.cost()) + " · "
                    + text.value(Measure.CARBON, kind, figures.carbon())));
        } else {
            card.add(soft(EnergyFormatter.text("energy.spending.made")));
        }
        card.add(yearBefore(one), expected(one));
        PeriodStep.Target budget = one.budget();
        if (budget != null) {
            card.add(budget(one, budget));
        }
        card.add(soft(text.share(figures.share())));
        return card;
    }

    private Span yearBefore(KindOverview one) {
        double ratio = one.againstYearBefore(Measure.AMOUNT);
        if (Double.isFinite(ratio)) {
            return soft(text.against(
                    "energy.spending.year-before",
                    ratio,
                    text.period(overview.period().yearBefore())));
        }
        return soft(EnergyFormatter.text(
                one.yearBefore().share().isKnown()
                        ? "energy.spending.year-before.incomplete"
                        : "energy.spending.year-before.unknown"));
    }

    private Span expected(KindOverview one) {
        KindOverview.Comparison comparison = one.comparison();
        double ratio = comparison == null ? Double.NaN : comparison.ratio(Measure.AMOUNT);
        if (Double.isFinite(ratio)) {
            return soft(text.against("energy.spending.expected", ratio, ""));
        }
        return soft(EnergyFormatter.text("energy.spending.expected.unknown"));
    }

    private Span budget(KindOverview one, PeriodStep.Target budget) {
        boolean money =
                Double.isFinite(budget.cost()) && Double.isFinite(one.figures().cost());
        Measure measure = money ? Measure.COST : Measure.AMOUNT;
        double ratio = one.figures().of(measure) / budget.of(measure) - 1;
        return Double.isFinite(ratio)
                ? soft(text.against(
                        "energy.spending.budget", ratio, text.value(measure, one.kind(), budget.of(measure))))
                : soft(EnergyFormatter.text("energy.spending.budget.unknown"));
    }

    private Section total() {
        PeriodFigures total = overview.total();
        PeriodFigures before = overview.totalYearBefore();
        Section card = new Section(
                new H2(EnergyFormatter.text("energy.spending.total")),
                big(text.value(Measure.COST, EnergyKind.ELECTRICITY, total.cost())),
                line(text.value(Measure.CARBON, EnergyKind.ELECTRICITY, total.carbon())));
        card.addClassName("plenum-card");
        if (total.share().isComparable() && before.share().isComparable() && before.cost() > 0) {
            card.add(soft(text.against(
                    "energy.spending.year-before",
                    total.cost() / before.cost() - 1,
                    text.period(overview.period().yearBefore()))));
        }
        card.add(soft(text.share(total.share())));
        return card;
    }

    private static Span big(String value) {
        Span big = new Span(value);
        big.addClassName("big");
        return big;
    }

    private static Span line(String value) {
        return new Span(value);
    }

    private static Span soft(String value) {
        Span soft = new Span(value);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
