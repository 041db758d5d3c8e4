package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.ui.AlarmFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A page of alarms as a table, on a phone as cards. Rows that stay are kept, with focus and all. */
class AlarmTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("choice", "priority", "alarm", "where", "state", "since", "value", "assignee", "do");

    /** Arrows lead from row to row, as in a list. */
    private static final String KEYS = """
            this.addEventListener('keydown', e => {
              const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
              const row = e.target.closest?.('tr');
              if (!step || !row || e.target.closest('input:not([type=checkbox]),textarea')) return;
              const cell = [...row.cells].findIndex(c => c.contains(e.target));
              for (let r = step > 0 ? row.nextElementSibling : row.previousElementSibling; r;
                  r = step > 0 ? r.nextElementSibling : r.previousElementSibling) {
                const next = r.cells[cell]?.querySelector('a[href], vaadin-button, vaadin-checkbox');
                if (next) { next.focus(); e.preventDefault(); return; }
              }
            });""";

    private final transient AlarmRow.Listener listener;
    private final NativeTableBody body = new NativeTableBody();
    private final Map<Long, AlarmRow> rows = new HashMap<>();
    private List<Object> order = List.of();

    AlarmTable(AlarmRow.Listener listener, String caption) {
        this.listener = listener;
        NativeTable table = new NativeTable();
        table.addClassName("plenum-table");
        table.getElement().setAttribute("aria-label", caption);
        table.add(body);
        addClassNames("plenum-card", "plenum-alarm-list");
        add(table);
        getElement().executeJs(KEYS);
    }

    /**
     * @param heading what a group's key is called
     */
    void show(
            List<AlarmListing.ListedAlarm> lines,
            Set<Long> chosen,
            Set<Long> open,
            AlarmFormatter formatter,
            UnaryOperator<String> heading) {
        List<Object> now = new ArrayList<>();
        lines.forEach(line -> now.add(
                line.alarm() == null
                        ? line.heading() + " " + line.count()
                        : line.alarm().id()));
        if (!now.equals(order)) {
            order = now;
            arrange(lines, heading);
        }
        for (AlarmListing.ListedAlarm line : lines) {
            Alarm alarm = line.alarm();
            AlarmRow row = alarm == null ? null : rows.get(alarm.id());
            if (alarm != null && row != null) {
                row.show(line, chosen.contains(alarm.id()), open.contains(alarm.id()), formatter);
            }
        }
    }

    private void arrange(List<AlarmListing.ListedAlarm> lines, UnaryOperator<String> heading) {
        Map<Long, AlarmRow> before = Map.copyOf(rows);
        rows.clear();
        List<Component> children = new ArrayList<>(List.of(head()));
        for (AlarmListing.ListedAlarm line : lines) {
            Alarm alarm = line.alarm();
            if (alarm == null) {
                children.add(group(heading.apply(String.valueOf(line.heading())), line.count()));
            } else {
                AlarmRow row = before.get(alarm.id());
                AlarmRow kept = row == null ? new AlarmRow(alarm.id(), listener) : row;
                rows.put(alarm.id(), kept);
                children.add(kept);
            }
        }
        body.removeAll();
        body.add(children);
    }

    private NativeTableRow head() {
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("alarms.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("c-" + column);
            head.add(cell);
        }
        return head;
    }

    private NativeTableRow group(String title, int count) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(title + " · " + count);
        cell.getElement().setAttribute("colspan", String.valueOf(COLUMNS.size()));
        cell.getElement().setAttribute("scope", "rowgroup");
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("group");
        return row;
    }
}
