package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmSymbols;
import io.plenum.alarm.ui.action.AlarmAction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One alarm of a list. It stays where it is while what it says changes, and only what differs is sent. */
class AlarmRow extends NativeTableRow {

    private static final long serialVersionUID = 1L;

    private final Checkbox choice = new Checkbox();
    private final Span priority = new Span();
    private final Anchor name = new Anchor();
    private final Span point = new Span();
    private final Button folded = new Button();
    private final Anchor where = new Anchor();
    private final Span state = new Span();
    private final Span since = new Span();
    private final Span value = new Span();
    private final Span assignee = new Span();
    private final Button acknowledge = new Button();
    private transient @Nullable Alarm shown;

    /** What a row can be asked to do. */
    interface Listener {
        void choose(long id, boolean chosen);

        void unfold(long id);

        void acknowledge(long id);

        boolean mayAcknowledge();
    }

    AlarmRow(long id, Listener listener) {
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.choose(id, event.getValue());
            }
        });
        folded.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        folded.addClickListener(click -> listener.unfold(id));
        acknowledge.addThemeVariants(ButtonVariant.LUMO_SMALL);
        acknowledge.setText(getTranslation("alarms.action.ACKNOWLEDGE"));
        acknowledge.addClickListener(click -> listener.acknowledge(id));
        acknowledge.setVisible(listener.mayAcknowledge());
        name.addClassName("name");
        point.addClassName("plenum-soft");
        priority.addClassName("plenum-priority");
        Div what = new Div(new Div(name, folded), point);
        cell("choice", choice);
        cell("priority", priority);
        cell("alarm", what);
        cell("where", where);
        cell("state", state);
        cell("since", since).addClassName("num");
        cell("value", value).addClassName("num");
        cell("assignee", assignee);
        cell("do", acknowledge);
    }

    /** A phone shows the column's name in each cell instead of a head. */
    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("c-" + column);
        if (!column.equals("choice") && !column.equals("do")) {
            cell.getElement().setAttribute("data-label", getTranslation("alarms.column." + column));
        }
        add(cell);
        return cell;
    }

    void show(AlarmListing.ListedAlarm line, boolean chosen, boolean open, AlarmFormatter formatter) {
        Alarm alarm = Objects.requireNonNull(line.alarm());
        if (!alarm.equals(shown)) {
            shown = alarm;
            describe(alarm, formatter);
        }
        put(since, formatter.moment(alarm.raised()) + " · " + formatter.ago(alarm.raised()));
        if (choice.getValue() != chosen) {
            choice.setValue(chosen);
        }
        fold(line.count(), open);
        setClassName("beneath", line.beneath());
    }

    private void describe(Alarm alarm, AlarmFormatter formatter) {
        String title = formatter.headline(alarm) + ", " + formatter.point(alarm);
        priority.setText(formatter.priority(alarm.priority()));
        priority.setClassName("plenum-priority " + AlarmSymbols.style(alarm.priority()));
        name.setText(formatter.headline(alarm));
        name.setTitle(formatter.explained(alarm));
        name.setHref("alarms/" + alarm.id());
        point.setText(formatter.point(alarm));
        where.setText(formatter.where(alarm));
        String route = formatter.route(alarm);
        if (route != null) {
            where.setHref(route);
        } else {
            where.removeHref();
        }
        state.setText(formatter.state(alarm));
        value.setText(formatter.value(alarm));
        assignee.setText(alarm.assignee() == null ? "" : alarm.assignee());
        choice.setAriaLabel(getTranslation("alarms.choose", title));
        acknowledge.setAriaLabel(getTranslation("alarms.acknowledge-one", title));
        acknowledge.getStyle().set("visibility", AlarmAction.ACKNOWLEDGE.fits(alarm) ? "visible" : "hidden");
        setClassName("waits", AlarmListing.waits(alarm));
        setClassName("over", alarm.closed() != null);
        setClassName("calm", !alarm.condition());
    }

    private void fold(int count, boolean open) {
        folded.setVisible(count > 0);
        String text = (open ? "▾ " : "▸ ") + getTranslation("alarms.folded", count);
        if (!text.equals(folded.getText())) {
            folded.setText(text);
        }
        folded.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static void put(Span span, String text) {
        if (!text.equals(span.getText())) {
            span.setText(text);
        }
    }
}
