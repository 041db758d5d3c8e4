package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.CalendarPeriod.Span;
import io.plenum.energy.spending.KindOverview;
import io.plenum.energy.spending.PeriodFigures.Measure;
import io.plenum.energy.spending.PeriodOverview;
import io.plenum.energy.spending.PeriodStep;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;
import io.plenum.energy.ui.SeriesChart;
import io.plenum.energy.ui.SeriesData;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One kind of energy over time, beside last year, what the weather lets expect, and the budget. */
public class SpendingCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final transient PeriodOverview overview;
    private final transient KindOverview kind;
    private final transient EnergyAddress address;
    private final transient Measure by;
    private final transient EnergyFormatter words;
    private final transient FigureText text;

    /** @param kind of which something is shown */
    public SpendingCard(PeriodOverview overview, KindOverview kind, EnergyAddress address, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.spending.over-time", EnergyFormatter.text("energy.kind." + kind.kind())));
        this.overview = overview;
        this.kind = kind;
        this.address = address;
        this.by = kind.bought() ? address.by() : Measure.AMOUNT;
        this.words = words;
        this.text = new FigureText(words);
        if (kind.bought()) {
            add(measures());
        }
        summary();
        SeriesChart chart = new SeriesChart(chart());
        if (overview.period().span() != Span.DAY) {
            chart.onStep(this::open);
        }
        add(chart, new Details(getTranslation("energy.table"), table()));
        rests();
    }

    private Div measures() {
        Div choices = new Div();
        choices.addClassName("plenum-switch");
        for (Measure measure : Measure.values()) {
            choices.add(PeriodBar.choice(
                    getTranslation("energy.by." + measure),
                    address.with(measure).href(),
                    measure == by));
        }
        return choices;
    }

    private void summary() {
        addText(getTranslation(
                overview.running() ? "energy.spending.so-far" : "energy.spending.whole",
                text.value(by, kind.kind(), kind.figures().of(by)),
                text.period(overview.period()),
                text.share(kind.figures().share())));
        KindOverview.Comparison comparison = kind.comparison();
        if (comparison == null) {
            hint(getTranslation("energy.spending.expected.none", BaselineService.LEAST_DAYS, kind.learnt()));
        } else if (comparison.days() == 0) {
            hint(getTranslation("energy.spending.expected.no-day"));
        } else {
            addText(text.against("energy.spending.expected-in", comparison.ratio(by), "")
                    + " "
                    + getTranslation(
                            "energy.spending.expected-days",
                            comparison.days(),
                            comparison.daysOver(),
                            text.value(by, kind.kind(), comparison.actual().of(by)),
                            text.value(by, kind.kind(), comparison.expected().of(by))));
        }
        PeriodStep.Target whole = kind.budgetWhole();
        if (whole != null && Double.isFinite(whole.of(by))) {
            addText(getTranslation(
                    "energy.spending.budget-used",
                    text.value(by, kind.kind(), whole.of(by)),
                    words.number(100 * kind.figures().of(by) / whole.of(by), 0)));
        }
    }

    /** What the expectation rests on. */
    private void rests() {
        KindOverview.Comparison comparison = kind.comparison();
        if (comparison != null) {
            boolean passes = comparison.acceptance().passes();
            hint(getTranslation(
                            "energy.spending.rests",
                            comparison.learnt(),
                            words.number(100 * comparison.acceptance().fit().cvRmse(), 0))
                    + " "
                    + getTranslation(passes ? "energy.spending.rests.passes" : "energy.spending.rests.fails"));
        }
    }

    private void open(int step) {
        List<PeriodStep> steps = kind.steps();
        if (step >= 0 && step < steps.size() && !steps.get(step).from().isAfter(overview.to())) {
            getUI().ifPresent(ui -> ui.navigate(inner(steps.get(step)).href()));
        }
    }

    private EnergyAddress inner(PeriodStep step) {
        Span span = overview.period().span() == Span.YEAR ? Span.MONTH : Span.DAY;
        return address.with(new CalendarPeriod(span, LocalDate.ofInstant(step.from(), overview.zone())));
    }

    private SeriesData chart() {
        boolean money = by == Measure.COST;
        String unit = money
                ? Currency.getInstance(words.currency()).getSymbol(words.locale())
                : by == Measure.CARBON ? "kg CO₂" : EnergyFormatter.unit(kind.kind());
        return new SeriesData(
                getTranslation(
                        "energy.spending.chart",
                        EnergyFormatter.text("energy.kind." + kind.kind()),
                        text.period(overview.period())),
                words.locale().toLanguageTag(),
                unit,
                kind.steps().stream()
                        .map(step -> text.step(overview.period(), step.from(), overview.zone()))
                        .toList(),
                List.of(
                        line(
                                "bar",
                                getTranslation("energy.column.actual"),
                                0,
                                step -> isEstimate(step)
                                        ? Double.NaN
                                        : step.figures().of(by)),
                        line(
                                "faint",
                                "◐ " + getTranslation("energy.spending.partly"),
                                0,
                                step -> isEstimate(step) ? step.figures().of(by) : Double.NaN),
                        line("step", text.period(overview.period().yearBefore()), 7, step -> step.yearBefore()
                                .of(by)),
                        line("dash", getTranslation("energy.spending.expected"), 1, step -> step.expected()
                                .of(by)),
                        line("step", getTranslation("energy.budget"), 4, step -> step.budget()
                                .of(by))),
                overview.period().span() != Span.DAY);
    }

    private SeriesData.Line line(String style, String name, int colour, ToDoubleFunction<PeriodStep> value) {
        return SeriesData.Line.of(
                style, name, colour, kind.steps().stream().mapToDouble(value).toArray());
    }

    /** Whether anything of it was not measured. */
    private static boolean isEstimate(PeriodStep step) {
        return step.figures().share().estimated() + step.figures().share().missing() > 0;
    }

    private EnergyTable table() {
        EnergyTable table = new EnergyTable(
                getTranslation("energy.spending.table"),
                "step",
                "actual",
                "year-before",
                "expected",
                "budget",
                "quality");
        for (PeriodStep step : kind.steps()) {
            if (step.figures().share().hours() > 0) {
                String name = text.step(overview.period(), step.from(), overview.zone());
                table.row(
                        overview.period().span() == Span.DAY
                                ? name
                                : new Anchor(inner(step).href(), name),
                        text.value(by, kind.kind(), step.figures().of(by)),
                        text.value(by, kind.kind(), step.yearBefore().of(by)),
                        text.value(by, kind.kind(), step.expected().of(by)),
                        text.value(by, kind.kind(), step.budget().of(by)),
                        text.share(step.figures().share()));
            }
        }
        return table;
    }
}
