package io.plenum.command.ui.setup;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.rule.ClosedPoints;
import io.plenum.command.rule.RefusedPoint;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.uikit.PlainTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is never written, whoever opens it, by reason. */
class NeverWritten extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient ClosedPoints closed;
    private final transient CommandViewContext context;
    private final Div body = new Div();

    NeverWritten(ClosedPoints closed, CommandViewContext context) {
        this.closed = closed;
        this.context = context;
        addClassName("plenum-card");
        add(new H2(getTranslation("operate.never")), new Paragraph(getTranslation("operate.never.lead")), body);
    }

    void refresh() {
        body.removeAll();
        Map<String, List<RefusedPoint>> byReason = closed.never().stream()
                .collect(Collectors.groupingBy(
                        one -> CommandFormatter.problem(one.problem()), LinkedHashMap::new, Collectors.toList()));
        CommandFormatter formatter = context.formatter();
        byReason.forEach((reason, points) -> {
            PlainTable table = new PlainTable("operate.column.point", "operate.column.where");
            points.stream()
                    .limit(SHOWN)
                    .forEach(one -> table.row(
                            new Span(one.point().name() + " · " + one.point().key()),
                            new Span(formatter.place(one.point()))));
            body.add(new Details(reason + " (" + points.size() + ")", table));
        });
        if (byReason.isEmpty()) {
            body.add(new Paragraph(getTranslation("operate.never.none")));
        }
    }
}
