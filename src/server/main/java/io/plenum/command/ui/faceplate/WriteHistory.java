package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.OverrideStateText;
import io.plenum.point.Point;
import java.util.List;

/** What was commanded at a point, the newest first: what, by whom, why, and what became of it. */
class WriteHistory extends Div {

    private static final long serialVersionUID = 1L;

    WriteHistory(Point point, List<CommandOverride> all, CommandFormatter formatter) {
        if (all.isEmpty()) {
            Div none = new Div(getTranslation("operate.history.none"));
            none.addClassName("plenum-soft");
            add(none);
            return;
        }
        OrderedList lines = new OrderedList();
        lines.addClassName("plenum-log");
        all.forEach(one -> lines.add(line(point, one, formatter)));
        add(lines);
    }

    private ListItem line(Point point, CommandOverride one, CommandFormatter formatter) {
        String before = one.before() == null ? "" : formatter.value(point, one.before()) + " → ";
        Span what = new Span(before + formatter.value(point, one.value()) + " · "
                + getTranslation("operate.priority-of", one.priority()) + " · ");
        Span when = new Span(formatter.moment(one.since()) + " – "
                + formatter.moment(one.ended() == null ? one.until() : one.ended()) + " · " + one.who() + " · "
                + one.reason());
        when.addClassName("plenum-soft");
        return new ListItem(new Div(what, OverrideStateText.of(one)), when);
    }
}
