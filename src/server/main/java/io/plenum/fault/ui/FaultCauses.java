package io.plenum.fault.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.fault.Cause;
import io.plenum.fault.finding.FindingGroup;

/** What may be behind it, the likeliest first, and what to look at on site. */
class FaultCauses extends FaultCard {

    private static final long serialVersionUID = 1L;

    private static final int TOLD = 4;

    FaultCauses(FindingGroup group) {
        super(FaultFormatter.text("fault.causes"));
        OrderedList list = new OrderedList();
        group.causes().stream().limit(TOLD).forEach(cause -> list.add(item(cause)));
        add(list);
    }

    private ListItem item(Cause cause) {
        Span name = new Span(getTranslation("fault.cause." + cause));
        name.getStyle().set("font-weight", "600");
        return new ListItem(
                name,
                new Paragraph(
                        getTranslation("fault.cause-plain." + cause) + " " + getTranslation("fault.verify." + cause)));
    }
}
