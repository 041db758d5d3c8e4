package io.plenum.alarm.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.plenum.alarm.Priority;
import io.plenum.alarm.ui.list.AlarmBoard;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says in the header, on every page, how many headlines nobody has acknowledged, by priority. */
@Configuration(proxyBeanMethods = false)
class AlarmChip {

    @Bean
    @Order(1)
    HeaderItem unacknowledgedAlarms(AlarmBoard board) {
        return () -> new Chip(board);
    }

    private static final class Chip extends Anchor {

        private static final long serialVersionUID = 1L;

        private final transient AlarmBoard board;
        private Map<Priority, Integer> shown = Map.of();

        Chip(AlarmBoard board) {
            super("alarms");
            this.board = board;
            addClassNames("plenum-chip", "plenum-alarm-chip");
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            Map<Priority, Integer> waiting = board.listing().waiting();
            if (waiting.equals(shown)) {
                return;
            }
            shown = Map.copyOf(waiting);
            removeAll();
            StringBuilder words = new StringBuilder();
            waiting.forEach((priority, count) -> {
                if (count > 0) {
                    String name = getTranslation("alarms.priority." + priority);
                    Span part = new Span(new Text(AlarmSymbols.of(priority) + " " + count + " "), unseen(name));
                    part.addClassNames("plenum-priority", AlarmSymbols.style(priority));
                    add(part);
                    words.append(", ").append(count).append(' ').append(name);
                }
            });
            boolean none = words.isEmpty();
            if (none) {
                add(new Span("✓ 0"));
            }
            String label = getTranslation(none ? "alarms.chip.none" : "alarms.chip")
                    + words.toString().replaceFirst(", ", ": ");
            addComponentAsFirst(unseen(getTranslation(none ? "alarms.chip.none" : "alarms.chip")));
            setTitle(label);
        }

        /** Read aloud only: what is seen stays part of the name. */
        private static Span unseen(String words) {
            Span span = new Span(words);
            span.addClassName("plenum-unseen");
            return span;
        }
    }
}
