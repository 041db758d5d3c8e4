package io.plenum.work.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.work.WorkEvent;
import java.time.ZoneId;
import java.util.List;

/** What has happened, the newest last, and a line to add to it. */
class OrderLog extends Section {

    private static final long serialVersionUID = 1L;

    OrderLog(List<WorkEvent> log, boolean may, OrderActions actions, ZoneId zone) {
        addClassNames("plenum-card", "plenum-scroll");
        add(new H2(getTranslation("work.log")));
        CardTable rows = new CardTable("work.column.when", "work.column.who", "work.column.what");
        log.forEach(event -> rows.line(new Span(time(event, zone)), new Span(event.who()), new Span(words(event))));
        add(rows);
        if (may) {
            TextField text = new TextField(getTranslation("work.field.comment"));
            Button add = new Button(
                    getTranslation("work.add-comment"),
                    event -> actions.run((orders, id) -> orders.comment(id, text.getValue())));
            Div form = new Div(text, add);
            form.addClassName("plenum-line-form");
            add(form);
        }
    }

    /** When it was done, and beside it when it was told, where that was later. */
    private String time(WorkEvent event, ZoneId zone) {
        String told = OrderFormatter.moment(event.time(), zone, getLocale());
        return event.doneAt() == null
                ? told
                : getTranslation("work.done-at", OrderFormatter.moment(event.doneAt(), zone, getLocale()), told);
    }

    private String words(WorkEvent event) {
        String what = getTranslation("work.event." + event.what().replace(' ', '-'));
        return event.detail().isEmpty() ? what : what + ": " + event.detail();
    }
}
