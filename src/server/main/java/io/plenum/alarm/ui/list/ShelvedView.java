package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.action.ActionBar;
import io.plenum.alarm.ui.action.AlarmActions;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What somebody has put away for a time, what is out of service, and what a rule itself keeps quiet. */
@Route("alarms/shelved")
@PermitAll
public class ShelvedView extends AlarmPage implements AlarmRow.Listener {

    private static final long serialVersionUID = 1L;

    private final transient AlarmAccess alarms;
    private final transient AlarmViewContext context;
    private final AlarmTable table;
    private final ActionBar bar;
    private final Pager pager = new Pager(this::refresh);
    private final Paragraph none = new Paragraph(getTranslation("alarms.shelved.none"));
    private final Set<Long> chosen = new HashSet<>();

    ShelvedView(AlarmAccess alarms, AlarmActions actions, AlarmViewContext context) {
        super("shelved");
        this.alarms = alarms;
        this.context = context;
        table = new AlarmTable(this, getTranslation("alarms.tab.shelved"));
        bar = new ActionBar(actions, this::done);
        none.addClassName("plenum-soft");
        add(none, table, pager, bar);
    }

    @Override
    protected void refresh() {
        List<Alarm> aside = alarms.active().stream()
                .filter(AlarmListing::setAside)
                .sorted(AlarmListing.ORDER)
                .toList();
        none.setVisible(aside.isEmpty());
        table.setVisible(!aside.isEmpty());
        List<AlarmListing.ListedAlarm> lines = pager.cut(aside).stream()
                .map(alarm -> new AlarmListing.ListedAlarm(null, alarm, 0, false))
                .toList();
        table.show(lines, chosen, Set.of(), context.formatter(), key -> key);
        List<Alarm> acted =
                aside.stream().filter(alarm -> chosen.contains(alarm.id())).toList();
        bar.setVisible(!acted.isEmpty());
        bar.show(acted, true);
    }

    private void done() {
        chosen.clear();
        refresh();
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
        // nothing is folded here
    }

    @Override
    public void acknowledge(long id) {
        // a shelved alarm waits for nobody
    }

    @Override
    public boolean mayAcknowledge() {
        return false;
    }
}
