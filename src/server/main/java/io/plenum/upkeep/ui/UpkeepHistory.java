package io.plenum.upkeep.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.uikit.PlainTable;
import io.plenum.upkeep.plan.Prediction;
import io.plenum.upkeep.plan.PredictionOutcome;
import io.plenum.work.WorkOrder;
import java.time.LocalDate;
import java.util.List;

/** Work on a piece of equipment, and what was predicted of it with what became of that. */
class UpkeepHistory extends Section {

    /** Predictions. */
    static final int MOST = 30;

    private static final long serialVersionUID = 1L;

    UpkeepHistory(List<WorkOrder> orders, List<Prediction> predictions, UpkeepFormatter words) {
        addClassName("plenum-card");
        add(new H2(getTranslation("upkeep.history")));
        if (orders.isEmpty()) {
            add(new Paragraph(getTranslation("upkeep.history.none")));
        } else {
            PlainTable table = new PlainTable("upkeep.column.work", "upkeep.column.state", "upkeep.column.due");
            orders.forEach(order -> {
                LocalDate due = order.due();
                table.row(
                        new Anchor("work/" + order.id(), "#" + order.id() + " " + order.title()),
                        getTranslation("work.state." + order.state()),
                        due == null ? "–" : words.day(due));
            });
            add(scroll(table));
        }
        add(new H3(getTranslation("upkeep.predictions")));
        List<Prediction> shown = predictions.stream().filter(Prediction::shown).toList();
        if (shown.isEmpty()) {
            add(new Paragraph(getTranslation("upkeep.predictions.none")));
            return;
        }
        PlainTable table = new PlainTable(
                "upkeep.column.made",
                "upkeep.column.figure",
                "upkeep.column.expected",
                "upkeep.column.outcome",
                "upkeep.column.passed");
        shown.forEach(one -> row(table, one, words));
        add(scroll(table));
    }

    private void row(PlainTable table, Prediction one, UpkeepFormatter words) {
        PredictionOutcome outcome = one.outcome();
        LocalDate passed = one.passed();
        table.row(
                words.day(one.madeOn()),
                getTranslation("condition." + one.kind()),
                getTranslation("upkeep.interval", words.day(one.early()), words.day(one.late())),
                getTranslation(outcome == null ? "upkeep.outcome.open" : "upkeep.outcome." + outcome),
                passed == null ? "–" : words.day(passed));
    }

    private static Div scroll(PlainTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("plenum-scroll");
        return scroll;
    }
}
