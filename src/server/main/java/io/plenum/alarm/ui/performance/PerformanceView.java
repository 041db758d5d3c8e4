package io.plenum.alarm.ui.performance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.performance.Figure;
import io.plenum.alarm.performance.Frequent;
import io.plenum.alarm.performance.Performance;
import io.plenum.alarm.performance.PerformanceReader;
import io.plenum.alarm.performance.Target;
import io.plenum.alarm.performance.Targets;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmWords;
import io.plenum.alarm.ui.Card;
import io.plenum.alarm.ui.Reading;
import io.plenum.alarm.ui.list.PriorityBars;
import io.plenum.alarm.ui.list.RowTable;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How good the alarms were in a period, figure by figure against what the site expects. */
@Route("alarms/performance")
@RolesAllowed("VIEWER")
public class PerformanceView extends AlarmPage {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;
    /** The figures of weeks do not change from one poll to the next. */
    private static final Duration LASTS = Duration.ofMinutes(1);

    private final transient PerformanceReader reader;
    private final transient Targets targets;
    private final transient Reading reading;
    private final RadioButtonGroup<Period> period = new RadioButtonGroup<>();
    private final Div content = new Div();
    private final transient @Nullable Site site;
    private Instant read = Instant.MIN;

    PerformanceView(PerformanceReader reader, Targets targets, Reading reading, SiteChoice choice, CurrentUser user) {
        super("performance");
        this.reader = reader;
        this.targets = targets;
        this.reading = reading;
        this.site = choice.current();
        period.setLabel(getTranslation("alarms.period"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(one -> getTranslation("alarms.period." + one));
        period.setValue(Period.WEEK);
        period.addValueChangeListener(change -> again());
        Div line = new Div(period);
        line.addClassName("plenum-line");
        if (user.may(Role.ENGINEER)) {
            line.add(new Button(
                    getTranslation("alarms.targets"), click -> new TargetDialog(targets, this::again).open()));
        }
        content.addClassName("plenum-active");
        add(new SiteNote(choice), line, content);
    }

    private void again() {
        read = Instant.MIN;
        refresh();
    }

    @Override
    protected void refresh() {
        Instant now = reading.clock().instant();
        Site of = site;
        if (of == null || read.plus(LASTS).isAfter(now)) {
            return;
        }
        read = now;
        Map<Target, Double> wanted = targets.all();
        Performance found = reader.read(of, now.minus(period.getValue().length()), now);
        AlarmWords words = reading.words();
        content.removeAll();
        content.add(summary(found, wanted), figures(found, wanted, words));
        content.add(new Card("alarms.performance.priorities", new PriorityBars(found, words)));
        content.add(frequent("alarms.performance.top", found.topTen(), words));
        content.add(frequent("alarms.performance.chattering", found.chattering(), words));
        content.add(stale(found.stale(), words));
    }

    private Div summary(Performance found, Map<Target, Double> wanted) {
        List<Figure> outside = Figure.of(found, wanted).stream()
                .filter(figure -> !figure.within())
                .toList();
        String names = outside.stream()
                .map(figure -> getTranslation("alarms.target." + figure.target()))
                .collect(Collectors.joining(", "));
        Div verdict = new Div(
                outside.isEmpty()
                        ? "✓ " + getTranslation("alarms.performance.good", found.alarms())
                        : "▲ " + getTranslation("alarms.performance.bad", found.alarms(), outside.size(), names));
        verdict.addClassName("plenum-performance");
        return verdict;
    }

    private Div figures(Performance found, Map<Target, Double> wanted, AlarmWords words) {
        Div cards = new Div();
        cards.addClassName("plenum-figures");
        Figure.of(found, wanted).forEach(figure -> cards.add(new FigureCard(figure, found, words)));
        return cards;
    }

    private Card frequent(String heading, List<Frequent> list, AlarmWords words) {
        RowTable table = new RowTable(getTranslation(heading), List.of("alarm", "where", "count", "share"));
        table.removeClassName("plenum-card");
        table.show(list.stream()
                .limit(MOST)
                .map(one -> List.<Component>of(
                        link(one.latest(), words),
                        new Span(words.where(one.latest())),
                        new Span(String.valueOf(one.count())),
                        new Span(words.percent(one.share()))))
                .toList());
        return card(heading, table, list.isEmpty());
    }

    private Card stale(List<Alarm> list, AlarmWords words) {
        String heading = "alarms.performance.stale";
        RowTable table = new RowTable(getTranslation(heading), List.of("alarm", "where", "since", "state"));
        table.removeClassName("plenum-card");
        table.show(list.stream()
                .limit(MOST)
                .map(alarm -> List.<Component>of(
                        link(alarm, words),
                        new Span(words.where(alarm)),
                        new Span(words.moment(alarm.raised()) + " · " + words.ago(alarm.raised())),
                        new Span(words.state(alarm))))
                .toList());
        return card(heading, table, list.isEmpty());
    }

    private Card card(String heading, RowTable table, boolean empty) {
        Card card = new Card(heading, table);
        if (empty) {
            Paragraph none = new Paragraph("✓ " + getTranslation("alarms.performance.none"));
            none.addClassName("plenum-soft");
            card.add(none);
        }
        return card;
    }

    private static Anchor link(Alarm alarm, AlarmWords words) {
        return new Anchor("alarms/" + alarm.id(), words.headline(alarm) + " · " + words.point(alarm));
    }
}
