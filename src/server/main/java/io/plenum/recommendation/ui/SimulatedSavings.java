package io.plenum.recommendation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.recommendation.estimate.saving.SimulatedDay;
import io.plenum.uikit.PlainTable;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What a change would have saved in the last weeks, day by day; a bar for each day above its table. */
class SimulatedSavings extends Section {

    private static final long serialVersionUID = 1L;

    SimulatedSavings(List<SimulatedDay> days, RecommendationFormatter words) {
        setVisible(!days.isEmpty());
        if (days.isEmpty()) {
            return;
        }
        addClassName("plenum-card");
        double sum = days.stream().mapToDouble(SimulatedDay::kilowattHours).sum();
        add(
                new H2(getTranslation("recommendation.simulation")),
                new Paragraph(
                        getTranslation("recommendation.simulation.sum", days.size(), words.about(sum)) + loss(days)),
                bars(days, words),
                ends(days, words),
                new Details(getTranslation("recommendation.simulation.table"), table(days, words)));
    }

    private String loss(List<SimulatedDay> days) {
        boolean any = days.stream().anyMatch(day -> day.kilowattHours() < 0);
        return any ? " " + getTranslation("recommendation.simulation.loss") : "";
    }

    /** The first and the last day beneath their bars, and the highest bar's figure between. */
    private Div ends(List<SimulatedDay> days, RecommendationFormatter words) {
        double highest =
                days.stream().mapToDouble(SimulatedDay::kilowattHours).max().orElse(0);
        Div ends = new Div(
                new Span(form(words).format(days.getFirst().date())),
                new Span(getTranslation("recommendation.simulation.highest", words.about(highest))),
                new Span(form(words).format(days.getLast().date())));
        ends.addClassName("plenum-recommendation-ends");
        return ends;
    }

    private static DateTimeFormatter form(RecommendationFormatter words) {
        return DateTimeFormatter.ofPattern("EEE d MMM", words.locale());
    }

    /** The table says the same to whoever cannot see them. */
    private static Div bars(List<SimulatedDay> days, RecommendationFormatter words) {
        double highest = days.stream()
                .mapToDouble(day -> Math.abs(day.kilowattHours()))
                .max()
                .orElse(1);
        Div bars = new Div();
        bars.addClassName("plenum-recommendation-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (SimulatedDay day : days) {
            Span bar = new Span();
            bar.setHeight(Math.max(1, 100 * Math.abs(day.kilowattHours()) / Math.max(highest, 1e-9)) + "%");
            bar.setTitle(form(words).format(day.date()) + ": " + words.about(day.kilowattHours()) + " kWh");
            bar.setClassName("loss", day.kilowattHours() < 0);
            bars.add(bar);
        }
        return bars;
    }

    private PlainTable table(List<SimulatedDay> days, RecommendationFormatter words) {
        PlainTable table = new PlainTable(
                "recommendation.simulation.day",
                "recommendation.simulation.outdoors",
                "recommendation.simulation.saved");
        table.getElement().setAttribute("aria-label", getTranslation("recommendation.simulation"));
        DateTimeFormatter form = form(words);
        days.forEach(day -> table.row(
                form.format(day.date()),
                words.number(day.temperature()) + " °C",
                words.about(day.kilowattHours()) + " kWh"));
        return table;
    }
}
