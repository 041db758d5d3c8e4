package io.plenum.upkeep.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.site.Site;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import io.plenum.upkeep.plan.PlanItem;
import io.plenum.upkeep.plan.Prognosis;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure: where it stands, when it will pass its limit and why that is said, what an interval of service would cost. */
class FigureCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_DAYS = 1000;

    private final transient UpkeepFormatter words;
    private final transient ConditionKind kind;

    FigureCard(
            UpkeepContext context,
            Site site,
            MonitoredCondition figure,
            @Nullable PlanItem item,
            UpkeepFormatter words,
            Runnable changed) {
        this.words = words;
        this.kind = figure.kind();
        addClassName("plenum-card");
        add(
                new H2(getTranslation("condition." + kind.key())),
                soft(getTranslation("condition." + kind.key() + ".says")));
        if (item == null || item.prognosis().life().outlook() == Outlook.NO_DATA) {
            add(new Paragraph(getTranslation("upkeep.evidence.NO_DATA")));
            return;
        }
        Prognosis one = item.prognosis();
        add(new Paragraph(evidence(one)), soft(words.record(context.plan().record(site, kind.key()))));
        List<ConditionDay> days = context.plan().figures(figure, site.zone(), SHOWN_DAYS);
        if (days.size() > 1) {
            add(ConditionChart.of(kind, days, one.life(), words));
        }
        add(money(item));
        add(new Details(
                getTranslation("upkeep.what-if"),
                new IntervalPanel(
                        kind, one.medianDays(), item.cost(), context.costs().price(site), words)));
        if (context.mayChangeCosts()) {
            add(new Details(
                    getTranslation("upkeep.costs"),
                    new CostForm(context.costs(), site, kind.key(), item.cost(), words, changed)));
        }
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("plenum-soft");
        return paragraph;
    }

    private String evidence(Prognosis one) {
        RemainingLife life = one.life();
        LocalDate early = life.early();
        LocalDate middle = life.middle();
        LocalDate late = life.late();
        Double value = one.value();
        String said = life.outlook() == Outlook.FORESEEN && early != null && middle != null && late != null
                ? getTranslation(
                        "upkeep.evidence.FORESEEN",
                        words.value(kind, kind.limit()),
                        words.day(early),
                        words.day(late),
                        words.day(middle))
                : getTranslation("upkeep.evidence." + life.outlook(), words.value(kind, kind.limit()));
        String now = value == null
                ? ""
                : " "
                        + getTranslation(
                                "upkeep.evidence.now",
                                words.value(kind, value),
                                words.percent(Math.max(0, life.worn())));
        String model = life.model().isEmpty() ? "" : getTranslation("upkeep.model." + life.model());
        return said + now + " "
                + getTranslation("upkeep.evidence.stands-on", life.figures(), words.day(life.start()), model);
    }

    private Div money(PlanItem item) {
        Div money = new Div();
        money.add(new Paragraph(getTranslation(
                "upkeep.service-cost",
                words.money(item.cost().service()),
                words.money(item.cost().parts()),
                words.number(item.cost().hours(), 1))));
        if (item.waiting() != null) {
            money.add(new Paragraph(getTranslation("upkeep.waiting.month", words.waiting(item.waiting()))));
        }
        LocalDate best = item.best();
        if (best != null) {
            money.add(new Paragraph(getTranslation("upkeep.best", words.day(best))));
        }
        Long order = item.order();
        if (order != null) {
            money.add(new Anchor("work/" + order, getTranslation("upkeep.ordered", String.valueOf(order))));
        }
        return money;
    }
}
