package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.command.cost.CostMemory;
import io.plenum.command.cost.HeldValue;
import io.plenum.command.cost.OverrideCost;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.OpenOverrides;
import io.plenum.command.ui.OverrideStateText;
import io.plenum.command.ui.faceplate.CommandDialogs;
import io.plenum.point.Point;
import io.plenum.uikit.PlainTable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open overrides of Plenum, the dearest first, filtered; those that are chosen can be released together. */
class OpenOverridesSection extends Section {

    private static final long serialVersionUID = 1L;

    /** More lines than that nobody reads: the filters lead to the others. */
    private static final int SHOWN = 200;

    private final transient OpenOverrides open;
    private final transient CostMemory costs;
    private final transient CommandViewContext context;
    private final transient CommandDialogs dialogs;
    private final OverrideFilter filter = new OverrideFilter(this::draw);
    private final Button release = new Button("", click -> release());
    private final Div body = new Div();
    private final Set<UUID> chosen = new HashSet<>();
    private transient List<CommandOverride> all = List.of();
    private transient @Nullable Object shown;

    OpenOverridesSection(OpenOverrides open, CostMemory costs, CommandViewContext context, CommandDialogs dialogs) {
        this.open = open;
        this.costs = costs;
        this.context = context;
        this.dialogs = dialogs;
        addClassName("plenum-card");
        release.addClassName("plenum-touch");
        add(new H2(getTranslation("operate.ledger.open")), filter, body, release);
    }

    void refresh() {
        all = open.all().stream()
                .filter(one -> one.state() != OverrideState.AWAITING_APPROVAL)
                .filter(one -> context.sees(one.point()))
                .sorted(Comparator.comparing(this::cost, OverrideCostCell.DEAREST))
                .toList();
        chosen.retainAll(all.stream().map(CommandOverride::id).toList());
        CommandFormatter formatter = context.formatter();
        filter.offer(all, context, formatter);
        Object now = List.of(
                all, all.stream().map(this::cost).toList(), formatter.now().getEpochSecond() / 60);
        if (!now.equals(shown)) {
            shown = now;
            draw();
        }
    }

    private void draw() {
        CommandFormatter formatter = context.formatter();
        List<CommandOverride> wanted = all.stream()
                .filter(one -> filter.wants(one, context, formatter))
                .toList();
        body.removeAll();
        filter.setVisible(!all.isEmpty());
        if (wanted.isEmpty()) {
            Paragraph none =
                    new Paragraph(getTranslation(all.isEmpty() ? "operate.ledger.none" : "operate.ledger.none-wanted"));
            none.addClassName("plenum-soft");
            body.add(none);
        } else {
            body.add(table(wanted.stream().limit(SHOWN).toList(), formatter));
        }
        if (wanted.size() > SHOWN) {
            body.add(new Paragraph(getTranslation("operate.ledger.more", SHOWN, wanted.size())));
        }
        count();
    }

    private PlainTable table(List<CommandOverride> wanted, CommandFormatter formatter) {
        PlainTable table = new PlainTable(
                "operate.column.point",
                "operate.column.value",
                "operate.column.who",
                "operate.column.reason",
                "operate.column.since",
                "operate.column.until",
                "operate.column.state",
                "operate.column.cost");
        for (CommandOverride one : wanted) {
            Point point = context.visible(one.point());
            table.row(
                    new OverridePointCell(choice(one), point, context.nameOf(one.point()), formatter, dialogs),
                    new Span(formatter.value(point, one.value()) + " · "
                            + getTranslation("operate.priority-of", one.priority())),
                    new Span(one.who() + OverrideFilter.origin(one)),
                    new Span(one.reason()),
                    new Span(formatter.moment(one.since()) + " · " + formatter.span(one.since())),
                    until(one, formatter),
                    OverrideStateText.of(one),
                    new OverrideCostCell(cost(one), formatter));
        }
        return table;
    }

    private OverrideCost cost(CommandOverride one) {
        return costs.of(HeldValue.of(one));
    }

    private Span until(CommandOverride one, CommandFormatter formatter) {
        boolean over = one.until().isBefore(formatter.now());
        Span words = new Span(formatter.moment(one.until()) + " · "
                + getTranslation(over ? "operate.late-by" : "operate.in", formatter.span(one.until())));
        if (over) {
            words.addClassName("plenum-alarm");
        }
        return words;
    }

    private @Nullable Checkbox choice(CommandOverride one) {
        if (!dialogs.mayEnd(one)) {
            return null;
        }
        Checkbox box = new Checkbox(chosen.contains(one.id()));
        box.setAriaLabel(getTranslation("operate.choose", context.nameOf(one.point())));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(one.id());
            } else {
                chosen.remove(one.id());
            }
            count();
        });
        return box;
    }

    private void count() {
        release.setVisible(!chosen.isEmpty());
        release.setText(getTranslation("operate.release.chosen", chosen.size()));
    }

    private void release() {
        List<CommandOverride> ending =
                all.stream().filter(one -> chosen.contains(one.id())).toList();
        dialogs.release(ending, () -> {
            chosen.clear();
            shown = null;
            refresh();
        });
    }
}
