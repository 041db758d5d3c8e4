package io.plenum.dashboard;

import io.plenum.dashboard.card.Card;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cards.
 *
 * @param site key of the site for which it was made; null where there was none
 * @param owner who has made it; what is not shared is theirs alone
 * @param revision how often it was saved, from 1
 * @param cards in their order: from left to right, row by row
 */
@RecordBuilder
public record Dashboard(
        long id,
        @Nullable String site,
        String title,
        String owner,
        boolean shared,
        int revision,
        List<Card> cards,
        Instant changed,
        String changedBy)
        implements DashboardBuilder.With {

    public Dashboard {
        cards = List.copyOf(cards);
    }
}
