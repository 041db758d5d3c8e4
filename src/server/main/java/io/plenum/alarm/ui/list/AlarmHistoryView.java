package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmSymbols;
import io.plenum.alarm.ui.AlarmViewContext;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Alarms of any period, filtered, page by page, or as a file. {@code ?notPassedOn} begins with those of which something has not reached
 * the controller.
 */
@Route("alarms/history")
@PermitAll
public class AlarmHistoryView extends AlarmPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AlarmAccess alarms;
    private final transient AlarmViewContext context;
    private final HistoryFilter filter;
    private final Pager pager = new Pager(this::turned);
    private final Paragraph total = new Paragraph();
    private final Anchor export = new Anchor("", getTranslation("alarms.export"));
    private final RowTable table;
    private transient Object shown = "";

    AlarmHistoryView(AlarmAccess alarms, AlarmViewContext context) {
        super("history");
        this.alarms = alarms;
        this.context = context;
        filter = new HistoryFilter(context, this::filtered);
        table = new RowTable(
                getTranslation("alarms.tab.history"),
                List.of("since", "priority", "alarm", "where", "value", "lasted", "answered", "state"));
        total.addClassName("plenum-soft");
        total.getElement().setAttribute("role", "status");
        export.getElement().setAttribute("router-ignore", true);
        export.getElement().setAttribute("download", true);
        Div line = new Div(total, export);
        line.addClassName("plenum-line");
        add(filter, line, table, pager);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("notPassedOn")) {
            filter.notPassedOn();
        }
    }

    private void filtered() {
        pager.first();
        turned();
    }

    private void turned() {
        shown = "";
        refresh();
    }

    @Override
    protected void refresh() {
        AlarmQuery query = filter.query(pager.page(), Pager.SIZE);
        if (query == null) {
            return;
        }
        int count = alarms.count(query);
        pager.show(count);
        List<Alarm> found = alarms.raised(query);
        if (!found.equals(shown)) {
            shown = found;
            AlarmFormatter formatter = context.formatter();
            table.show(found.stream().map(alarm -> row(alarm, formatter)).toList());
        }
        total.setText(getTranslation("alarms.history.total", count));
        export.setHref("api/v1/alarms/history.csv?" + HistoryQuery.write(query));
    }

    private List<Component> row(Alarm alarm, AlarmFormatter formatter) {
        Span priority = new Span(formatter.priority(alarm.priority()));
        priority.addClassNames("plenum-priority", AlarmSymbols.style(alarm.priority()));
        Span point = new Span(formatter.point(alarm));
        point.addClassName("plenum-soft");
        Anchor name = new Anchor("alarms/" + alarm.id(), formatter.headline(alarm));
        return List.of(
                new Span(formatter.moment(alarm.raised())),
                priority,
                new Div(new Div(name), point),
                new Span(formatter.where(alarm)),
                new Span(formatter.value(alarm)),
                new Span(lasted(alarm, formatter)),
                new Span(answered(alarm, formatter)),
                new Span(formatter.state(alarm)));
    }

    private String lasted(Alarm alarm, AlarmFormatter formatter) {
        Instant end = alarm.condition() ? null : alarm.returned();
        return end == null ? getTranslation("alarms.stands") : formatter.span(Duration.between(alarm.raised(), end));
    }

    private String answered(Alarm alarm, AlarmFormatter formatter) {
        return alarm.acknowledged() == null
                ? "–"
                : alarm.acknowledgedBy() + " · "
                        + formatter.span(Duration.between(alarm.raised(), alarm.acknowledged()));
    }
}
