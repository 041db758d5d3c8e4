package io.plenum.advice.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.AdviceEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** What became of it, the oldest first. */
class AdviceStory extends Section {

    private static final long serialVersionUID = 1L;

    AdviceStory(List<AdviceEvent> events, ZoneId zone) {
        addClassName("plenum-card");
        DateTimeFormatter form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        OrderedList lines = new OrderedList();
        lines.addClassName("plenum-advice-story");
        events.forEach(event -> lines.add(new ListItem(line(event, form))));
        add(new H2(getTranslation("advice.story")), lines);
    }

    private static String line(AdviceEvent event, DateTimeFormatter form) {
        String what = AdviceWords.text("advice.event." + event.what());
        String who = event.who().isEmpty() ? "" : " · " + event.who();
        String detail = event.detail().isEmpty() ? "" : ": " + event.detail();
        return form.format(event.time()) + " · " + what + detail + who;
    }
}
