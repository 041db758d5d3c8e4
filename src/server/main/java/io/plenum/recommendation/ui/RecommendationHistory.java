package io.plenum.recommendation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.RecommendationEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;

/** What became of it, the oldest first. */
class RecommendationHistory extends Section {

    private static final long serialVersionUID = 1L;

    RecommendationHistory(List<RecommendationEvent> events, ZoneId zone, RecommendationFormatter words) {
        addClassName("plenum-card");
        DateTimeFormatter form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        OrderedList lines = new OrderedList();
        lines.addClassName("plenum-recommendation-story");
        events.forEach(event -> lines.add(new ListItem(line(event, form, words))));
        add(new H2(getTranslation("recommendation.story")), lines);
    }

    private static String line(RecommendationEvent event, DateTimeFormatter form, RecommendationFormatter words) {
        String what = RecommendationFormatter.text("recommendation.event." + event.what());
        String who = event.who().isEmpty() ? "" : " · " + event.who();
        String detail = detail(event, words);
        return form.format(event.time()) + " · " + what + (detail.isEmpty() ? "" : ": " + detail) + who;
    }

    private static String detail(RecommendationEvent event, RecommendationFormatter words) {
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
