package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Overrides;
import io.plenum.command.cost.CostMemory;
import io.plenum.command.cost.HeldValue;
import io.plenum.command.cost.OverrideCost;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.faceplate.CommandDialogs;
import io.plenum.manual.ExplainedTexts;
import io.plenum.point.Point;
import io.plenum.uikit.PlainTable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others than Plenum hold, as found in the priority arrays of controllers, the dearest first, then the oldest. */
class ForeignTable extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient Overrides overrides;
    private final transient CostMemory costs;
    private final transient CommandViewContext context;
    private final transient CommandDialogs dialogs;
    private final Div body = new Div();
    private transient @Nullable Object shown;

    ForeignTable(Overrides overrides, CostMemory costs, CommandViewContext context, CommandDialogs dialogs) {
        this.overrides = overrides;
        this.costs = costs;
        this.context = context;
        this.dialogs = dialogs;
        addClassName("plenum-card");
        Paragraph lead = ExplainedTexts.into(new Paragraph(), "operate.foreign.lead");
        lead.addClassName("plenum-soft");
        add(new H2(getTranslation("operate.foreign")), lead, body);
    }

    void refresh() {
        List<ForeignOverride> all = overrides.foreign().stream()
                .filter(one -> context.sees(one.point()))
                .sorted(Comparator.comparing(this::cost, OverrideCostCell.DEAREST)
                        .thenComparing(ForeignOverride::firstSeen))
                .toList();
        CommandFormatter formatter = context.formatter();
        Object now = List.of(
                all, all.stream().map(this::cost).toList(), formatter.now().getEpochSecond() / 60);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        body.removeAll();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("operate.foreign.none"));
            none.addClassName("plenum-soft");
            body.add(none);
            return;
        }
        body.add(table(all.stream().limit(SHOWN).toList(), formatter));
        if (all.size() > SHOWN) {
            body.add(new Paragraph(getTranslation("operate.foreign.more", SHOWN, all.size())));
        }
    }

    private PlainTable table(List<ForeignOverride> all, CommandFormatter formatter) {
        PlainTable table = new PlainTable(
                "operate.column.point",
                "operate.column.value",
                "operate.column.holder",
                "operate.column.seen",
                "operate.column.checked",
                "operate.column.cost");
        for (ForeignOverride one : all) {
            Point point = context.visible(one.point());
            table.row(
                    new OverridePointCell(null, point, context.nameOf(one.point()), formatter, dialogs),
                    new Span(formatter.value(point, one.value()) + " · "
                            + getTranslation("operate.priority-of", one.priority())),
                    new Span(formatter.holder(one.holder())),
                    new Span(formatter.moment(one.firstSeen()) + " · " + formatter.span(one.firstSeen())),
                    new Span(getTranslation("operate.ago", formatter.span(one.lastSeen()))),
                    new OverrideCostCell(cost(one), formatter));
        }
        return table;
    }

    private OverrideCost cost(ForeignOverride one) {
        return costs.of(HeldValue.of(one));
    }
}
