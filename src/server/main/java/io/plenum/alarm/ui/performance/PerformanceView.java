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
import io.plenum.alarm.performance.AlarmKpi;
import io.plenum.alarm.performance.FrequentAlarm;
import io.plenum.alarm.performance.KpiResult;
import io.plenum.alarm.performance.KpiTargets;
import io.plenum.alarm.performance.Performance;
import io.plenum.alarm.performance.PerformanceReader;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.SectionCard;
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
    private final transient KpiTargets targets;
    private final transient AlarmViewContext context;
    private final RadioButtonGroup<PerformancePeriod> period = new RadioButtonGroup<>();
    private final Div content = new Div();
    private final transient @Nullable Site site;
    private Instant read = Instant.MIN;

    PerformanceView(
            PerformanceReader reader,
            KpiTargets targets,
            AlarmViewContext context,
            SiteChoice choice,
            CurrentUser user) {
        super("performance");
        this.reader = reader;
        this.targets = targets;
        this.context = context;
        this.site = choice.current();
        period.setLabel(getTranslation("alarms.period"));
        period.setItems(PerformancePeriod.values());
        period.setItemLabelGenerator(one -> getTranslation("alarms.period." + one));
        period.setValue(PerformancePeriod.WEEK);
        period.addValueChangeListener(change -> again());
        Div line = new Div(period);
        line.addClassName("plenum-line");
        if (user.may(Role.ENGINEER)) {
            line.add(new Button(
                    getTranslation("alarms.targets"), click -> new KpiTargetDialog(targets, this::again).open()));
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
        Instant now = context.clock().instant();
        Site of = site;
        if (of == null || read.plus(LASTS).isAfter(now)) {
            return;
        }
        read = now;
        Map<AlarmKpi, Double> wanted = targets.all();
        Performance found = reader.read(of, now.minus(period.getValue().length()), now);
        AlarmFormatter formatter = context.formatter();
        content.removeAll();
        content.add(summary(found, wanted), figures(found, wanted, formatter));
        content.add(new SectionCard("alarms.performance.priorities", new PriorityBars(found, formatter)));
        content.add(frequent("alarms.performance.top", found.topTen(), formatter));
        content.add(frequent("alarms.performance.chattering", found.chattering(), formatter));
        content.add(stale(found.stale(), formatter));
    }

    private Div summary(Performance found, Map<AlarmKpi, Double> wanted) {
        List<KpiResult> outside = KpiResult.of(found, wanted).stream()
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

    private Div figures(Performance found, Map<AlarmKpi, Double> wanted, AlarmFormatter formatter) {
        Div cards = new Div();
        cards.addClassName("plenum-figures");
        KpiResult.of(found, wanted).forEach(figure -> cards.add(new KpiCard(figure, found, formatter)));
        return cards;
    }

    private SectionCard frequent(String heading, List<FrequentAlarm> list, AlarmFormatter formatter) {
        RowTable table = new RowTable(getTranslation(heading), List.of("alarm", "where", "count", "share"));
        table.removeClassName("plenum-card");
        table.show(list.stream()
                .limit(MOST)
                .map(one -> List.<Component>of(
                        link(one.latest(), formatter),
                        new Span(formatter.where(one.latest())),
                        new Span(String.valueOf(one.count())),
                        new Span(formatter.percent(one.share()))))
                .toList());
        return card(heading, table, list.isEmpty());
    }

    private SectionCard stale(List<Alarm> list, AlarmFormatter formatter) {
        String heading = "alarms.performance.stale";
        RowTable table = new RowTable(getTranslation(heading), List.of("alarm", "where", "since", "state"));
        table.removeClassName("plenum-card");
        table.show(list.stream()
                .limit(MOST)
                .map(alarm -> List.<Component>of(
                        link(alarm, formatter),
                        new Span(formatter.where(alarm)),
                        new Span(formatter.moment(alarm.raised()) + " · " + formatter.ago(alarm.raised())),
                        new Span(formatter.state(alarm))))
                .toList());
        return card(heading, table, list.isEmpty());
    }

    private SectionCard card(String heading, RowTable table, boolean empty) {
        SectionCard card = new SectionCard(heading, table);
        if (empty) {
            Paragraph none = new Paragraph("✓ " + getTranslation("alarms.performance.none"));
            none.addClassName("plenum-soft");
            card.add(none);
        }
        return card;
    }

    private static Anchor link(Alarm alarm, AlarmFormatter formatter) {
        return new Anchor("alarms/" + alarm.id(), formatter.headline(alarm) + " · " + formatter.point(alarm));
    }
}
