package io.plenum.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Figure;
import io.plenum.simulation.ScenarioResult;
import io.plenum.uikit.PlainTable;
import java.time.LocalDate;

/** The figures as they are, with the changes, and what the changes add: first in sentences, then as a table. */
class FiguresCard extends Div {

    private static final long serialVersionUID = 1L;

    FiguresCard(ScenarioResult result, ScenarioFormatter words) {
        addClassName("plenum-card");
        UnorderedList sentences = new UnorderedList();
        PlainTable table =
                new PlainTable("simulation.figure", "simulation.today", "simulation.changed", "simulation.difference");
        table.addClassName("plenum-figures");
        for (Figure figure : Figure.values()) {
            Comparison one = result.figures().get(figure);
            if (one != null) {
                sentences.add(new ListItem(words.sentence(figure, one.difference())));
                table.row(
                        getTranslation("simulation.figure." + figure),
                        words.amount(figure, one.today()),
                        words.amount(figure, one.changed()),
                        words.difference(figure, one.difference()));
            }
        }
        LocalDate last = result.from().plusDays(Math.max(0, result.days() - 1));
        Paragraph span = new Paragraph(
                getTranslation("simulation.span", words.day(result.from()), words.day(last), result.days()));
        span.addClassName("plenum-soft");
        add(new H2(getTranslation("simulation.result")), span, sentences, table);
    }
}
