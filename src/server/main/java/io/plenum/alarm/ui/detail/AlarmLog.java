package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.ControllerReason;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.action.AlarmAction;
import io.plenum.alarm.ui.action.AlarmActions;
import io.plenum.audit.Actor;
import java.util.List;

/** What happened to an alarm and what people did about it, the newest first, with a box for words of one's own. */
class AlarmLog extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1000;

    private final OrderedList lines = new OrderedList();
    private List<AlarmEvent> shown = List.of();

    AlarmLog(AlarmActions actions, long alarm, Runnable done) {
        lines.addClassName("plenum-log");
        if (actions.may(AlarmAction.COMMENT)) {
            TextArea text = new TextArea(getTranslation("alarms.comment"));
            text.setMaxLength(LONGEST);
            text.setWidthFull();
            Button add = new Button(getTranslation("alarms.action.COMMENT"), click -> {
                if (!text.isEmpty()) {
                    actions.comment(List.of(alarm), text.getValue());
                    text.clear();
                    done.run();
                }
            });
            Anchor order = new Anchor("work?alarm=" + alarm, getTranslation("alarms.work-order"));
            Div row = new Div(add, order);
            row.addClassName("plenum-links");
            row.getStyle().set("align-items", "center");
            add(text, row);
        }
        add(lines);
    }

    void show(List<AlarmEvent> history, AlarmFormatter formatter) {
        if (history.equals(shown)) {
            return;
        }
        shown = List.copyOf(history);
        lines.removeAll();
        history.reversed().forEach(event -> lines.add(line(event, formatter)));
    }

    private ListItem line(AlarmEvent event, AlarmFormatter formatter) {
        String what = getTranslation("alarms.event." + event.kind());
        boolean reference = event.kind() == AlarmEvent.Kind.FOLDED || event.kind() == AlarmEvent.Kind.UNFOLDED;
        String words = reference ? "" : words(event);
        String detail = words.isEmpty() ? "" : ": " + words;
        String who = event.who().equals(Actor.SYSTEM) ? "" : " · " + event.who();
        Span when = new Span(formatter.moment(event.time()) + who);
        when.addClassName("plenum-soft");
        return new ListItem(new Div(new Span(what + detail)), when);
    }

    private String words(AlarmEvent event) {
        return switch (event.kind()) {
            case WAITS_FOR_CONTROLLER, NOT_AT_CONTROLLER -> {
                ControllerReason why = ControllerReason.of(event.detail());
                yield getTranslation(why.messageKey(), why.arguments().toArray());
            }
            default -> event.detail();
        };
    }
}
