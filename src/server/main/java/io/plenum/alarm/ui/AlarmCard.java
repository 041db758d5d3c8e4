package io.plenum.alarm.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.list.AlarmBoard;
import io.plenum.alarm.ui.list.AlarmListing;
import io.plenum.uikit.NowCard;
import io.plenum.uikit.Polling;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The alarms that wait for somebody, on the page that says how the building is. */
@Configuration(proxyBeanMethods = false)
class AlarmCard {

    @Bean
    @Order(1)
    NowCard waitingAlarms(AlarmBoard board, AlarmViewContext context) {
        return () -> new Waiting(board, context);
    }

    private static final class Waiting extends Section {

        private static final long serialVersionUID = 1L;

        private static final int MOST = 6;

        private final transient AlarmBoard board;
        private final transient AlarmViewContext context;
        private final Div body = new Div();
        private transient Object shown = "";

        Waiting(AlarmBoard board, AlarmViewContext context) {
            this.board = board;
            this.context = context;
            addClassName("plenum-card");
            add(new H2(getTranslation("alarms.title")), body);
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            List<Alarm> waiting = board.listing().headlines().stream()
                    .filter(AlarmListing::waits)
                    .toList();
            List<Alarm> first = waiting.stream().limit(MOST).toList();
            Object now = List.of(waiting.size(), first);
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            body.removeAll();
            Div verdict = new Div(
                    waiting.isEmpty()
                            ? "✓ " + getTranslation("alarms.card.none")
                            : "! " + getTranslation("alarms.card.waiting", waiting.size()));
            verdict.addClassName("plenum-verdict");
            body.add(verdict, list(first));
        }

        private UnorderedList list(List<Alarm> alarms) {
            AlarmFormatter formatter = context.formatter();
            UnorderedList list = new UnorderedList();
            list.addClassName("plenum-rows");
            for (Alarm alarm : alarms) {
                Span mark = new Span(AlarmSymbols.of(alarm.priority()) + " ");
                mark.addClassNames("plenum-priority", AlarmSymbols.style(alarm.priority()));
                Anchor name = new Anchor("alarms/" + alarm.id(), formatter.headline(alarm));
                Span value = new Span(formatter.where(alarm));
                value.addClassName("plenum-soft");
                list.add(new ListItem(new Span(mark, name), value));
            }
            list.setVisible(!alarms.isEmpty());
            return list;
        }
    }
}
