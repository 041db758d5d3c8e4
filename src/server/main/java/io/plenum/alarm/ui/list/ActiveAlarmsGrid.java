package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.Priority;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.action.ActionBar;
import io.plenum.alarm.ui.action.AlarmAction;
import io.plenum.alarm.ui.action.AlarmActions;
import io.plenum.site.Floor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of active alarms. While somebody reads, rows keep their places and new alarms are only announced; a minute after the
 * last touch the list puts itself in order.
 */
class ActiveAlarmsGrid extends Div implements AlarmRow.Listener {

    private static final long serialVersionUID = 1L;

    private static final Duration READING = Duration.ofMinutes(1);

    private static final String TOUCHED = """
            let told = 0;
            const tell = () => {
              if (this.isConnected && Date.now() - told > 15000) { told = Date.now(); this.$server.touched(); }
            };
            for (const kind of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove']) {
              this.addEventListener(kind, tell, { passive: true });
            }""";

    private final transient AlarmAccess alarms;
    private final transient AlarmActions actions;
    private final transient AlarmViewContext context;
    private final transient HeldRows frozen = new HeldRows();
    private final AlarmTable table;
    private final ActionBar bar;
    private final Pager pager = new Pager(this::turned);
    private final Button fresh = new Button();
    private final Paragraph calm = new Paragraph();
    private final Span total = new Span();
    private final Set<Long> chosen = new HashSet<>();
    private final Set<Long> open = new HashSet<>();
    private AlarmListing.Grouping grouping = AlarmListing.Grouping.CAUSE;
    private Instant touched = Instant.MIN;

    ActiveAlarmsGrid(AlarmAccess alarms, AlarmActions actions, AlarmViewContext context) {
        this.alarms = alarms;
        this.actions = actions;
        this.context = context;
        table = new AlarmTable(this, getTranslation("alarms.tab.active"));
        bar = new ActionBar(actions, this::done);
        fresh.addClassName("plenum-fresh");
        fresh.addClickListener(click -> settle());
        calm.setText("✓ " + getTranslation("alarms.none"));
        calm.addClassName("plenum-verdict");
        total.addClassName("plenum-soft");
        total.getElement().setAttribute("role", "status");
        addClassName("plenum-active");
        add(new Div(total), fresh, calm, table, pager, bar);
        getElement().executeJs(TOUCHED);
    }

    void group(AlarmListing.Grouping next) {
        grouping = next;
        pager.first();
        settle();
    }

    void refresh() {
        List<Alarm> active = alarms.active();
        AlarmListing listing = new AlarmListing(active);
        List<AlarmListing.ListedAlarm> now = listing.lines(grouping, open, floors());
        boolean reads = !chosen.isEmpty()
                || touched.plus(READING).isAfter(context.clock().instant());
        if (!reads || frozen.lines().isEmpty()) {
            frozen.take(now);
        }
        show(active);
        int missing = frozen.missing(now);
        fresh.setVisible(missing > 0);
        fresh.setText("▲ " + getTranslation("alarms.fresh", missing));
        calm.setVisible(frozen.lines().isEmpty());
        table.setVisible(!frozen.lines().isEmpty());
        total.setText(getTranslation("alarms.total", listing.headlines().size(), listing.size()));
    }

    private void show(List<Alarm> active) {
        Map<Long, Alarm> byId = new HashMap<>();
        active.forEach(alarm -> byId.put(alarm.id(), alarm));
        List<AlarmListing.ListedAlarm> page = HeldRows.present(pager.cut(frozen.lines()), id -> now(byId, id));
        AlarmFormatter formatter = context.formatter();
        table.show(page, chosen, open, formatter, this::heading);
        List<Alarm> acted =
                chosen.stream().map(byId::get).filter(alarm -> alarm != null).toList();
        bar.setVisible(!acted.isEmpty());
        bar.show(acted, true);
    }

    private @Nullable Alarm now(Map<Long, Alarm> byId, long id) {
        Alarm alive = byId.get(id);
        return alive == null ? alarms.find(id) : alive;
    }

    private String heading(String key) {
        if (grouping == AlarmListing.Grouping.PRIORITY) {
            return context.formatter().priority(Priority.valueOf(key));
        }
        return key.isEmpty()
                ? getTranslation("alarms.no-floor")
                : context.formatter().floor(key);
    }

    private List<String> floors() {
        return context.model().floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .map(Floor::key)
                .toList();
    }

    /** Takes the present alarms in their present order. */
    private void settle() {
        List<AlarmListing.ListedAlarm> now = new AlarmListing(alarms.active()).lines(grouping, open, floors());
        frozen.take(now);
        refresh();
    }

    private void done() {
        chosen.clear();
        refresh();
    }

    private void turned() {
        touched();
        show(alarms.active());
    }

    /** Somebody is reading. */
    @ClientCallable
    void touched() {
        touched = context.clock().instant();
    }

    @Override
    public void choose(long id, boolean wanted) {
        if (wanted) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        refresh();
    }

    @Override
    public void unfold(long id) {
        if (!open.remove(id)) {
            open.add(id);
        }
        settle();
    }

    @Override
    public void acknowledge(long id) {
        touched();
        actions.acknowledge(List.of(id));
        refresh();
    }

    @Override
    public boolean mayAcknowledge() {
        return actions.may(AlarmAction.ACKNOWLEDGE);
    }
}
