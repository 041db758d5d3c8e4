package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.ledger.EndedOverrides;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.OverrideStateText;
import io.plenum.command.ui.faceplate.CommandDialogs;
import io.plenum.point.Point;
import io.plenum.uikit.PlainTable;
import java.util.List;

/** The latest overrides that have ended, read when somebody opens the list. */
class EndedOverridesSection extends Details {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient EndedOverrides ended;
    private final transient CommandViewContext context;
    private final transient CommandDialogs dialogs;
    private final Div body = new Div();

    EndedOverridesSection(EndedOverrides ended, CommandViewContext context, CommandDialogs dialogs) {
        this.ended = ended;
        this.context = context;
        this.dialogs = dialogs;
        setSummaryText(getTranslation("operate.ledger.ended"));
        addClassName("plenum-card");
        add(body);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                read();
            }
        });
    }

    private void read() {
        List<CommandOverride> all = ended.latest(SHOWN).stream()
                .filter(one -> context.sees(one.point()))
                .toList();
        CommandFormatter formatter = context.formatter();
        PlainTable table = new PlainTable(
                "operate.column.point",
                "operate.column.value",
                "operate.column.who",
                "operate.column.reason",
                "operate.column.since",
                "operate.column.ended",
                "operate.column.state");
        for (CommandOverride one : all) {
            Point point = context.visible(one.point());
            table.row(
                    new OverridePointCell(null, point, context.nameOf(one.point()), formatter, dialogs),
                    new Span(formatter.value(point, one.value()) + " · "
                            + getTranslation("operate.priority-of", one.priority())),
                    new Span(one.who() + OverrideFilter.origin(one)),
                    new Span(one.reason()),
                    new Span(formatter.moment(one.since())),
                    new Span(one.ended() == null ? "–" : formatter.moment(one.ended())),
                    OverrideStateText.of(one));
        }
        body.removeAll();
        body.add(all.isEmpty() ? new Paragraph(getTranslation("operate.ledger.none-ended")) : table);
    }
}
