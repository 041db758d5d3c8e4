package io.plenum.dayahead.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.dayahead.input.SiteDay;
import io.plenum.dayahead.program.DayCourse;
import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.OptimisedDay;
import io.plenum.dayahead.store.PriceCoverage;
import io.plenum.dayahead.ui.QuarterChart.DayLine;
import io.plenum.dayahead.ui.QuarterChart.DaySeries;
import io.plenum.uikit.PlainTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** The parts of the page about a day: prices, the plan beside the day as usual, what would be set when. */
record PlanCards(SiteDay day, DayFormatter words) {

    private static final int OF_HOUR = 4;

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    Section prices() {
        Section card = card("dayahead.prices");
        card.add(
                chart(
                        "dayahead.prices",
                        words.currency() + "/kWh",
                        List.of(DayLine.of("step", text("dayahead.prices"), 0, day.prices()))),
                chart(
                        "dayahead.carbon",
                        "kg/kWh",
                        List.of(DayLine.of("step", text("dayahead.carbon"), 3, day.carbon()))),
                new Details(text("dayahead.table"), priceTable()));
        PriceCoverage latest = day.latest();
        if (latest != null) {
            card.add(soft(text("dayahead.prices.from", latest.source(), words.moment(latest.imported()))));
        }
        card.add(soft(text("dayahead.prices.paid")));
        return card;
    }

    private PlainTable priceTable() {
        PlainTable table = new PlainTable("dayahead.column.from", "dayahead.column.price", "dayahead.column.carbon");
        for (int step = 0; step < day.prices().length; step++) {
            double price = day.prices()[step];
            table.row(
                    words.clock(day.time(step)),
                    Double.isFinite(price) ? words.price(price) : "–",
                    words.number(day.carbon()[step], 3) + " kg/kWh");
        }
        return table;
    }

    /** What both cost, and what lies between them. */
    Section comparison(OptimisedDay plan) {
        Section card = card("dayahead.compare");
        Paragraph outcome = new Paragraph(text("dayahead.outcome." + plan.outcome(), saved(plan)));
        card.add(outcome);
        PlainTable table = new PlainTable(
                "dayahead.column.figure",
                "dayahead.column.usual",
                "dayahead.column.plan",
                "dayahead.column.difference");
        row(table, "dayahead.figure.cost", plan, DayCourse::cost, words::money);
        row(table, "dayahead.figure.peak-cost", plan, DayCourse::peakCost, words::money);
        row(table, "dayahead.figure.peak", plan, DayCourse::peak, words::kilowatts);
        row(table, "dayahead.figure.carbon", plan, DayCourse::carbon, words::kilograms);
        // Zeros of what takes no part would be read as a result.
        if (!plan.usual().groups().isEmpty()) {
            row(table, "dayahead.figure.discomfort", plan, DayCourse::discomfort, words::kelvinHours);
        }
        if (!plan.usual().charging().isEmpty()) {
            row(
                    table,
                    "dayahead.figure.missing",
                    plan,
                    DayCourse::missing,
                    value -> words.number(value, 1) + "\u00a0kWh");
        }
        card.add(table, soft(text("dayahead.compare.hint")));
        return card;
    }

    private String saved(OptimisedDay plan) {
        return words.money(plan.usual().total() - plan.plan().total());
    }

    private static void row(
            PlainTable table,
            String name,
            OptimisedDay plan,
            ToDoubleFunction<DayCourse> figure,
            DoubleFunction<String> words) {
        double usual = figure.applyAsDouble(plan.usual());
        double planned = figure.applyAsDouble(plan.plan());
        table.row(text(name), words.apply(usual), words.apply(planned), words.apply(planned - usual));
    }

    Section power(OptimisedDay plan) {
        Section card = card("dayahead.power");
        List<DayLine> lines = new ArrayList<>();
        lines.add(DayLine.of("dash", text("dayahead.usual"), 7, plan.usual().grid()));
        lines.add(DayLine.of("line", text("dayahead.plan"), 0, plan.plan().grid()));
        plan.plan().charging().forEach(power -> lines.add(DayLine.of("step", text("dayahead.charging"), 2, power)));
        if (day.inputs() != null && day.inputs().battery() != null) {
            lines.add(
                    DayLine.of("step", text("dayahead.battery"), 4, plan.plan().battery()));
        }
        card.add(chart("dayahead.power", "kW", lines), new Details(text("dayahead.table"), powerTable(plan)));
        return card;
    }

    /** Means of hours, which can be read through. */
    private PlainTable powerTable(OptimisedDay plan) {
        PlainTable table = new PlainTable("dayahead.column.from", "dayahead.column.usual", "dayahead.column.plan");
        for (int step = 0; step + OF_HOUR <= day.prices().length; step += OF_HOUR) {
            table.row(
                    words.clock(day.time(step)),
                    words.kilowatts(mean(plan.usual().grid(), step)),
                    words.kilowatts(mean(plan.plan().grid(), step)));
        }
        return table;
    }

    private static double mean(double[] values, int from) {
        double sum = 0;
        for (int step = from; step < from + OF_HOUR; step++) {
            sum += values[step];
        }
        return sum / OF_HOUR;
    }

    Section steps(DayInputs inputs, OptimisedDay plan) {
        Section card = card("dayahead.steps");
        List<PlanSteps.PlanStep> steps = PlanSteps.of(inputs, plan);
        if (steps.isEmpty() || plan.outcome() != OptimisedDay.Outcome.BETTER) {
            card.add(new Paragraph(text("dayahead.steps.none")));
            return card;
        }
        PlainTable table = new PlainTable(
                "dayahead.column.from", "dayahead.column.to", "dayahead.column.what", "dayahead.column.value");
        for (PlanSteps.PlanStep step : steps) {
            boolean rooms = !step.subject().isEmpty();
            table.row(
                    words.clock(day.time(step.from())),
                    words.clock(day.time(step.to())),
                    text("dayahead.set." + step.setting(), step.subject()),
                    rooms ? words.temperature(step.value()) : words.kilowatts(step.value()));
        }
        card.add(table, soft(text("dayahead.steps.hint")));
        return card;
    }

    private Component chart(String label, String unit, List<DayLine> lines) {
        return new Div(new QuarterChart(new DaySeries(
                text(label),
                words.locale().toLanguageTag(),
                unit,
                day.times().stream().map(words::clock).toList(),
                lines,
                false)));
    }

    private static Section card(String title) {
        Section card = new Section(new H2(text(title)));
        card.addClassName("plenum-card");
        return card;
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
