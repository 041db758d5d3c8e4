package io.plenum.dashboard.ui.card;

import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.GaugeCard;
import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.NoteCard;
import io.plenum.dashboard.card.PictureCard;
import io.plenum.dashboard.card.PlanCard;
import io.plenum.dashboard.card.TrendCard;
import io.plenum.dashboard.card.ValueCard;
import org.jspecify.annotations.Nullable;

/** The kinds of cards as people choose them, with the size that a new one has. */
public enum CardKind {
    VALUE(3, 2),
    TREND(6, 3),
    PLAN(6, 5),
    LIST(6, 3),
    GAUGE(3, 2),
    NOTE(4, 2),
    PICTURE(4, 3);

    private final int width;
    private final int height;

    CardKind(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public static CardKind of(Card card) {
        return switch (card) {
            case ValueCard value -> VALUE;
            case TrendCard trend -> TREND;
            case PlanCard plan -> PLAN;
            case ListCard list -> LIST;
            case GaugeCard gauge -> GAUGE;
            case NoteCard note -> NOTE;
            case PictureCard picture -> PICTURE;
        };
    }

    /** Where a new card stands. */
    public CardFrame frame(String id) {
        return new CardFrame(id, "", width, height);
    }

    /** @param card what is in the fields at first; null for a new one */
    public CardFields fields(CardFieldSources sources, @Nullable Card card) {
        return switch (this) {
            case VALUE -> new ValueFields(sources, card instanceof ValueCard value ? value : null);
            case TREND -> new TrendFields(sources, card instanceof TrendCard trend ? trend : null);
            case PLAN -> new PlanFields(sources, card instanceof PlanCard plan ? plan : null);
            case LIST -> new ListFields(sources, card instanceof ListCard list ? list : null);
            case GAUGE -> new GaugeFields(sources, card instanceof GaugeCard gauge ? gauge : null);
            case NOTE -> new NoteFields(card instanceof NoteCard note ? note : null);
            case PICTURE -> new PictureFields(sources, card instanceof PictureCard picture ? picture : null);
        };
    }
}
