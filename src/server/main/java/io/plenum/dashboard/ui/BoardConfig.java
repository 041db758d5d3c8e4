package io.plenum.dashboard.ui;

import io.plenum.dashboard.card.Card;
import java.util.List;
import java.util.Map;

/**
 * What a dashboard in the browser is told once, and after each change; the names are those of dashboard/model.ts.
 *
 * @param revision of the dashboard whose cards these are
 * @param plans what each plan of a floor is told, by the key of the floor
 * @param editing whether cards can be moved
 */
public record BoardConfig(
        long id,
        int revision,
        String title,
        String locale,
        String zone,
        boolean fahrenheit,
        Map<String, String> texts,
        List<Card> cards,
        Map<String, Record> plans,
        boolean editing) {

    /** For whoever has the words already. */
    public BoardConfig withoutTexts() {
        return new BoardConfig(id, revision, title, locale, zone, fahrenheit, Map.of(), cards, plans, editing);
    }
}
