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

/** Rooms by hours of the day: a figure as number and colour. */
class HourMap extends Div {

    private static final long serialVersionUID = 1L;

    private final HourFigure figure;
    private final transient ComfortFormatter words;
    private final double outdoor;
    private final int first;
    private final int last;

    /** @param outdoor carbon dioxide of the outdoor air, ppm */
    HourMap(List<SpaceScore> rooms, HourFigure figure, double outdoor, ComfortFormatter words) {
        this.figure = figure;
        this.words = words;
        this.outdoor = outdoor;
        first = used(rooms, 0, 1);
        last = used(rooms, 23, -1);
        String name = getTranslation("comfort.hours") + ": " + getTranslation("comfort.figure." + figure);
        NativeTable table = new NativeTable();
        NativeTableBody body = new NativeTableBody();
        table.addClassName("plenum-heat");
        table.getElement().setAttribute("aria-label", name);
        table.add(body);
        body.add(head());
        rooms.forEach(room -> body.add(row(room)));
        addClassName("plenum-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        add(table);
    }

    /** The first hour from one on in which any room has a figure. */
    private int used(List<SpaceScore> rooms, int from, int step) {
        int hour = from;
        while (hour > 0 && step < 0 || hour < 23 && step > 0) {
            int at = hour;
            if (rooms.stream()
                    .anyMatch(room -> !Double.isNaN(figure.value(room.hours().get(at))))) {
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

    private NativeTableRow row(SpaceScore room) {
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
        double value = figure.value(score);
        if (!Double.isNaN(value)) {
            long strength = Math.round(Math.clamp(figure.strength(value, outdoor), 0, 100));
            cell.setText(words.number(value, 0));
            cell.addClassName("used");
            cell.getStyle().set("--share", String.valueOf(strength));
            cell.getElement().setAttribute("title", told(name, hour, score, value));
        }
        return cell;
    }

    private String told(String name, int hour, HourScore score, double value) {
        return figure == HourFigure.BAD
                ? getTranslation(
                        "comfort.hours.cell", name, hour, hour + 1, score.judged() - score.good(), score.judged())
                : getTranslation("comfort.hours.mean." + figure, name, hour, hour + 1, words.number(value, 0));
    }
}
