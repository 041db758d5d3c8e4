package io.plenum.comfort.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.SpaceScore.HourScore;
import java.util.List;

/** Rooms by hours of the day: how many of a hundred used hours were bad, as number and colour. */
class HourMap extends Div {

    private static final long serialVersionUID = 1L;

    private final int first;
    private final int last;

    HourMap(List<SpaceScore> rooms, ComfortWords words) {
        first = used(rooms, 0, 1);
        last = used(rooms, 23, -1);
        NativeTable table = new NativeTable();
        NativeTableBody body = new NativeTableBody();
        table.addClassName("plenum-heat");
        table.getElement().setAttribute("aria-label", getTranslation("comfort.hours"));
        table.add(body);
        body.add(head());
        rooms.forEach(room -> body.add(row(room, words)));
        addClassName("plenum-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("comfort.hours"));
        add(table);
    }

    /** The first hour from one on in which any room was used. */
    private static int used(List<SpaceScore> rooms, int from, int step) {
        int hour = from;
        while (hour > 0 && step < 0 || hour < 23 && step > 0) {
            int at = hour;
            if (rooms.stream().anyMatch(room -> room.hours().get(at).judged() > 0)) {
                break;
            }
            hour += step;
        }
        return hour;
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(getTranslation("comfort.column.room")));
        for (int hour = first; hour <= last; hour++) {
            row.add(new NativeTableHeaderCell(String.valueOf(hour)));
        }
        return row;
    }

    private NativeTableRow row(SpaceScore room, ComfortWords words) {
        NativeTableRow row = new NativeTableRow();
        String name = words.room(room.space());
        NativeTableHeaderCell head = new NativeTableHeaderCell(new Anchor(words.route(room.space()), name));
        head.getElement().setAttribute("scope", "row");
        head.getElement().setAttribute("title", name + " · " + words.floor(room.floor()));
        row.add(head);
        for (int hour = first; hour <= last; hour++) {
            row.add(cell(name, hour, room.hours().get(hour)));
        }
        return row;
    }

    private NativeTableCell cell(String name, int hour, HourScore score) {
        NativeTableCell cell = new NativeTableCell();
        if (score.judged() > 0) {
            int bad = score.judged() - score.good();
            long share = Math.round(100.0 * bad / score.judged());
            cell.setText(String.valueOf(share));
            cell.addClassName("used");
            cell.getStyle().set("--share", String.valueOf(share));
            cell.getElement()
                    .setAttribute(
                            "title", getTranslation("comfort.hours.cell", name, hour, hour + 1, bad, score.judged()));
        }
        return cell;
    }
}
