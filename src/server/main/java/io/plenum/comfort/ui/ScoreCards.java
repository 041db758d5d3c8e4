package io.plenum.comfort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.Tally;
import java.util.List;
import java.util.Optional;

/** Floors, the worst rooms, and their hours. */
class ScoreCards {

    private static final int SHOWN = 15;

    private final ComfortFormatter words;
    private final double outdoor;

    /** @param outdoor carbon dioxide of the outdoor air, ppm */
    ScoreCards(ComfortFormatter words, double outdoor) {
        this.words = words;
        this.outdoor = outdoor;
    }

    Component floors(List<FloorScore> floors) {
        String title = ComfortFormatter.text("comfort.floors");
        if (floors.stream().allMatch(floor -> floor.tally().judged() == 0)) {
            ComfortSection none = new ComfortSection(title, new Paragraph(ComfortFormatter.text("comfort.none")));
            none.add(limits(floors).orElseGet(() -> new Paragraph(ComfortFormatter.text("comfort.none.do"))));
            return none;
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
                    new Span(words.kelvinHours(tally, tally.warm())),
                    new Span(words.kelvinHours(tally, tally.cold())),
                    new Span(words.excess(tally)),
                    new Span(words.humidity(tally)));
        }
        ComfortSection card = new ComfortSection(title, table, CategoryBar.key());
        limits(floors).ifPresent(card::add);
        return card;
    }

    /** Where the vote is not known for a reason. */
    private Optional<Paragraph> limits(List<FloorScore> floors) {
        Tally all = Tally.sum(floors.stream().map(FloorScore::tally).toList());
        return Optional.of(words.limits(all)).filter(text -> !text.isEmpty()).map(Paragraph::new);
    }

    /** @param rooms the worst first */
    Component[] rooms(List<SpaceScore> rooms) {
        if (rooms.stream().allMatch(room -> room.tally().judged() == 0)) {
            return new Component[0];
        }
        List<SpaceScore> bad = rooms.stream().filter(HourFigure.BAD::shows).toList();
        Component worst = bad.isEmpty()
                ? new ComfortSection(
                        ComfortFormatter.text("comfort.rooms"),
                        new Paragraph(ComfortFormatter.text("comfort.rooms.none")))
                : table(bad.stream().limit(SHOWN).toList(), bad.size());
        return new Component[] {worst, new HoursCard(rooms, outdoor, words)};
    }

    private Component table(List<SpaceScore> worst, int all) {
        String title = ComfortFormatter.text("comfort.rooms");
        ComfortTable table =
                new ComfortTable(title, List.of("room", "driver", "score", "hours", "warm", "cold", "air", "humidity"));
        for (SpaceScore room : worst) {
            Tally tally = room.tally();
            table.row(
                    new Anchor(words.route(room.space()), words.room(room.space()) + " · " + words.floor(room.floor())),
                    new Span(ComfortFormatter.text("comfort.driver." + room.driver())),
                    new Span(words.score(tally)),
                    new Span(words.number(tally.judged(), 0)),
                    new Span(words.kelvinHours(tally, tally.warm())),
                    new Span(words.kelvinHours(tally, tally.cold())),
                    new Span(words.excess(tally)),
                    new Span(words.humidity(tally)));
        }
        ComfortSection card = new ComfortSection(title, table);
        if (all > worst.size()) {
            card.add(new Paragraph(ComfortFormatter.text("comfort.all-shown", worst.size(), all)));
        }
        return card;
    }
}
