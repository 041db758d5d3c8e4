package io.plenum.upkeep.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.uikit.PlainTable;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.plan.IntervalCost;
import io.plenum.upkeep.plan.UpkeepCost;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;

/** What-if on the interval of service: what it costs a year, and how often the limit would be passed before. */
class IntervalPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1000;

    private final transient ConditionKind kind;
    private final double medianDays;
    private final transient UpkeepCost cost;
    private final double price;
    private final transient UpkeepFormatter words;
    private final Div result = new Div();

    IntervalPanel(ConditionKind kind, double medianDays, UpkeepCost cost, double price, UpkeepFormatter words) {
        this.kind = kind;
        this.medianDays = medianDays;
        this.cost = cost;
        this.price = price;
        this.words = words;
        Paragraph hint = new Paragraph(getTranslation("upkeep.what-if.hint", words.number(medianDays, 0)));
        hint.addClassName("plenum-soft");
        IntegerField weeks = new IntegerField(getTranslation("upkeep.what-if.weeks"));
        weeks.setMin(1);
        weeks.setMax(LONGEST);
        weeks.setStepButtonsVisible(true);
        weeks.setValue(cost.weeks());
        weeks.setValueChangeMode(ValueChangeMode.LAZY);
        weeks.addValueChangeListener(event -> show(Objects.requireNonNullElse(event.getValue(), cost.weeks())));
        add(hint, weeks, result);
        show(cost.weeks());
    }

    private IntervalCost at(int weeks) {
        return IntervalCost.of(weeks, kind, medianDays, cost, price);
    }

    private void show(int asked) {
        int weeks = Math.clamp(asked, 1, LONGEST);
        IntervalCost cheapest = IntStream.rangeClosed(1, LONGEST)
                .mapToObj(this::at)
                .min(Comparator.comparingDouble(IntervalCost::costPerYear))
                .orElseThrow();
        PlainTable table = new PlainTable(
                "upkeep.column.interval", "upkeep.column.service", "upkeep.column.year", "upkeep.column.chance");
        row(table, "upkeep.what-if.asked", at(weeks));
        row(table, "upkeep.what-if.usual", at(cost.weeks()));
        row(table, "upkeep.what-if.half", at(Math.max(1, weeks / 2)));
        row(table, "upkeep.what-if.double", at(Math.min(LONGEST, 2 * weeks)));
        row(table, "upkeep.what-if.cheapest", cheapest);
        result.removeAll();
        result.addClassName("plenum-scroll");
        result.add(table);
    }

    private void row(PlainTable table, String name, IntervalCost one) {
        table.row(
                getTranslation(name),
                getTranslation("upkeep.weeks", one.weeks()),
                words.money(one.costPerYear()),
                words.percent(one.chance()));
    }
}
