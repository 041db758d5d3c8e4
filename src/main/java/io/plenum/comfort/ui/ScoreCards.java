package io.plenum.comfort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.Tally;
import java.util.List;

/** Floors, the worst rooms, and their hours. */
class ScoreCards {

    private static final int SHOWN = 15;

    private final ComfortWords words;

    ScoreCards(ComfortWords words) {
        this.words = words;
    }

    Component floors(List<FloorScore> floors) {
        String title = ComfortWords.text("comfort.floors");
        if (floors.stream().allMatch(floor -> floor.tally().judged() == 0)) {
            return new ComfortCard(title, new Paragraph(ComfortWords.text("comfort.none")));
        }
        ComfortTable table = new ComfortTable(
                title, List.of("floor", "score", "thermal", "hours", "warm", "cold", "air", "humidity"));
        for (FloorScore floor : floors) {
            Tally tally = floor.tally();
            table.row(
                    new Anchor("floors/" + floor.floor() + "?layer=comfort", floor.name()),
                    new Span(words.score(tally)),
                    new CategoryBar(tally, words),
                    new Span(words.number(tally.judged(), 0)),
                    new Span(words.kelvinHours(tally.warm())),
                    new Span(words.kelvinHours(tally.cold())),
                    new Span(words.excess(tally)),
                    new Span(words.humidity(tally)));
        }
        return new ComfortCard(title, table, CategoryBar.key());
    }

    /** @param rooms the worst first */
    Component[] rooms(List<SpaceScore> rooms) {
        List<SpaceScore> bad = rooms.stream()
                .filter(room -> room.tally().good() < room.tally().judged())
                .toList();
        if (bad.isEmpty()) {
            boolean any = rooms.stream().anyMatch(room -> room.tally().judged() > 0);
            return any
                    ? new Component[] {
                        new ComfortCard(
                                ComfortWords.text("comfort.rooms"),
                                new Paragraph(ComfortWords.text("comfort.rooms.none")))
                    }
                    : new Component[0];
        }
        List<SpaceScore> worst = bad.stream().limit(SHOWN).toList();
        return new Component[] {table(worst, bad.size()), hours(worst)};
    }

    private Component table(List<SpaceScore> worst, int all) {
        String title = ComfortWords.text("comfort.rooms");
        ComfortTable table =
                new ComfortTable(title, List.of("room", "driver", "score", "hours", "warm", "cold", "air", "humidity"));
        for (SpaceScore room : worst) {
            Tally tally = room.tally();
            table.row(
                    new Anchor(words.route(room.space()), words.room(room.space()) + " · " + words.floor(room.floor())),
                    new Span(ComfortWords.text("comfort.driver." + room.driver())),
                    new Span(words.score(tally)),
                    new Span(words.number(tally.judged(), 0)),
                    new Span(words.kelvinHours(tally.warm())),
                    new Span(words.kelvinHours(tally.cold())),
                    new Span(words.excess(tally)),
                    new Span(words.humidity(tally)));
        }
        ComfortCard card = new ComfortCard(title, table);
        if (all > worst.size()) {
            card.add(new Paragraph(ComfortWords.text("comfort.all-shown", worst.size(), all)));
        }
        return card;
    }

    private Component hours(List<SpaceScore> worst) {
        Paragraph lead = new Paragraph(ComfortWords.text("comfort.hours.lead"));
        lead.addClassName("plenum-soft");
        Div map = new HourMap(worst, words);
        return new ComfortCard(ComfortWords.text("comfort.hours"), lead, map);
    }
}
