package io.plenum.dashboard.content;

import java.util.List;

/**
 * What one card shows; the names are those of dashboard/model.ts.
 *
 * @param card id of the card
 * @param points empty for cards that show none; a point that is gone or out of reach is left out
 * @param series the history of the points, where it was asked for
 * @param rows of a list, as many as fit on a card
 * @param total how many rows there are in all
 * @param failed whether the database was away, so that rows or history are missing
 */
public record CardContent(
        String card,
        List<PointReading> points,
        List<CardSeries> series,
        List<CardRow> rows,
        int total,
        boolean failed) {

    /** Of a card that shows nothing that changes. */
    static CardContent still(String card) {
        return new CardContent(card, List.of(), List.of(), List.of(), 0, false);
    }
}
