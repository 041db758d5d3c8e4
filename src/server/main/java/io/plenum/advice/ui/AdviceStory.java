package io.plenum.advice.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.AdviceEvent;
import io.plenum.advice.Measurement;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;

/** What became of it, the oldest first. */
class AdviceStory extends Section {

    private static final long serialVersionUID = 1L;

    AdviceStory(List<AdviceEvent> events, ZoneId zone, AdviceWords words) {
        addClassName("plenum-card");
        DateTimeFormatter form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        OrderedList lines = new OrderedList();
        lines.addClassName("plenum-advice-story");
        events.forEach(event -> lines.add(new ListItem(line(event, form, words))));
        add(new H2(getTranslation("advice.story")), lines);
    }

    private static String line(AdviceEvent event, DateTimeFormatter form, AdviceWords words) {
        String what = AdviceWords.text("advice.event." + event.what());
        String who = event.who().isEmpty() ? "" : " · " + event.who();
        String detail = detail(event, words);
        return form.format(event.time()) + " · " + what + (detail.isEmpty() ? "" : ": " + detail) + who;
    }

    private static String detail(AdviceEvent event, AdviceWords words) {
        Measurement measured = event.measurement();
        if (measured != null && event.what().equals("baseline")) {
            return measured.choices().stream().map(words::baseline).collect(Collectors.joining(" "));
        }
        if (measured != null) {
            return measured.parts().stream().map(words.verdicts()::line).collect(Collectors.joining(" "));
        }
        return event.what().equals("silent")
                ? words.names(List.of(event.detail().split(", ")))
                : event.detail();
    }
}
