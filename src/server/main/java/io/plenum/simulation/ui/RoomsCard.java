package io.plenum.simulation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.simulation.Figure;
import io.plenum.simulation.ScenarioResult.RoomResult;
import io.plenum.uikit.PlainTable;
import java.util.List;

/** What becomes of comfort in each room, the one that changes most first. */
class RoomsCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int FIRST = 8;

    private final transient ScenarioFormatter words;

    RoomsCard(List<RoomResult> rooms, ScenarioFormatter words) {
        this.words = words;
        setVisible(!rooms.isEmpty());
        if (rooms.isEmpty()) {
            return;
        }
        addClassName("plenum-card");
        Paragraph about = new Paragraph(getTranslation("simulation.rooms.about"));
        about.addClassName("plenum-soft");
        add(new H2(getTranslation("simulation.rooms")), about, table(rooms.subList(0, Math.min(FIRST, rooms.size()))));
        if (rooms.size() > FIRST) {
            List<RoomResult> rest = rooms.subList(FIRST, rooms.size());
            add(new Details(getTranslation("simulation.rooms.more", rest.size()), table(rest)));
        }
    }

    private PlainTable table(List<RoomResult> rooms) {
        PlainTable table = new PlainTable(
                "simulation.room",
                "simulation.today",
                "simulation.changed",
                "simulation.difference",
                "simulation.temperatures");
        table.addClassName("plenum-figures");
        for (RoomResult one : rooms) {
            table.row(
                    words.model().placeName(one.space()),
                    words.amount(Figure.DISCOMFORT, one.discomfort().today()),
                    words.amount(Figure.DISCOMFORT, one.discomfort().changed()),
                    words.difference(Figure.DISCOMFORT, one.discomfort().difference()),
                    temperatures(one.temperatures()));
        }
        return table;
    }

    /** The coldest and the warmest hour of the mean day. */
    private String temperatures(List<Double> hours) {
        if (hours.isEmpty()) {
            return "–";
        }
        int coldest = 0;
        int warmest = 0;
        for (int i = 1; i < hours.size(); i++) {
            coldest = hours.get(i) < hours.get(coldest) ? i : coldest;
            warmest = hours.get(i) > hours.get(warmest) ? i : warmest;
        }
        return getTranslation(
                "simulation.temperatures.range",
                words.number(hours.get(coldest)),
                coldest,
                words.number(hours.get(warmest)),
                warmest);
    }
}
