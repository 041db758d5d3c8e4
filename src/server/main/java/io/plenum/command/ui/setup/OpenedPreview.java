package io.plenum.command.ui.setup;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.rule.ClosedPoints;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.GrantEditor;
import io.plenum.command.rule.RefusedPoint;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.point.Point;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.stream.Stream;

/** Which points a grant would open, and which of those it means stay closed, and why. */
class OpenedPreview extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient GrantEditor editor;
    private final transient ClosedPoints closed;
    private final transient CommandViewContext context;

    OpenedPreview(GrantEditor editor, ClosedPoints closed, CommandViewContext context) {
        this.editor = editor;
        this.closed = closed;
        this.context = context;
        getElement().setAttribute("aria-live", "polite");
    }

    void clear() {
        removeAll();
    }

    /** @return all points that are meant */
    List<Point> show(CommandGrant grant) {
        removeAll();
        List<Point> opened = grant.pattern().isEmpty() ? List.of() : editor.opens(grant);
        List<RefusedPoint> refused = grant.pattern().isEmpty() ? List.of() : closed.of(grant);
        CommandFormatter formatter = context.formatter();
        Div count = new Div(getTranslation("operate.grant.opens", opened.size()));
        count.addClassName(opened.isEmpty() ? "plenum-stale" : "plenum-ours");
        add(count);
        if (!opened.isEmpty()) {
            PlainTable table = new PlainTable("operate.column.point", "operate.column.where");
            opened.stream().limit(SHOWN).forEach(point -> table.row(named(point), new Span(formatter.place(point))));
            add(new Details(getTranslation("operate.grant.list", Math.min(SHOWN, opened.size())), table));
        }
        if (!refused.isEmpty()) {
            PlainTable table = new PlainTable("operate.column.point", "operate.column.why");
            refused.stream()
                    .limit(SHOWN)
                    .forEach(one -> table.row(named(one.point()), new Span(CommandFormatter.problem(one.problem()))));
            add(new Details(getTranslation("operate.grant.refused", refused.size()), table));
        }
        return Stream.concat(opened.stream(), refused.stream().map(RefusedPoint::point))
                .toList();
    }

    private static Span named(Point point) {
        return new Span(point.name() + " · " + point.key());
    }
}
