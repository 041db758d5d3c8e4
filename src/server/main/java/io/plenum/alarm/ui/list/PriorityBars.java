package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.plenum.alarm.Priority;
import io.plenum.alarm.performance.Performance;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmSymbols;

/** How many alarms had which priority, as bars and numbers. */
public class PriorityBars extends Div {

    private static final long serialVersionUID = 1L;

    public PriorityBars(Performance found, AlarmFormatter formatter) {
        addClassName("plenum-bars");
        for (Priority priority : Priority.values()) {
            Span name = new Span(formatter.priority(priority));
            name.addClassNames("plenum-priority", AlarmSymbols.style(priority));
            Element bar = new Element("i");
            bar.getStyle().set("width", Math.round(found.share(priority) * 1000) / 10.0 + "%");
            bar.setAttribute("aria-hidden", "true");
            Span number = new Span(found.priorities().get(priority) + " · " + formatter.percent(found.share(priority)));
            add(name);
            getElement().appendChild(bar);
            add(number);
        }
    }
}
