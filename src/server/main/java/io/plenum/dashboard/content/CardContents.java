package io.plenum.dashboard.content;

import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.GaugeCard;
import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.dashboard.card.NoteCard;
import io.plenum.dashboard.card.PictureCard;
import io.plenum.dashboard.card.PlanCard;
import io.plenum.dashboard.card.TrendCard;
import io.plenum.dashboard.card.ValueCard;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** What cards show at present, as far as whoever asks may see it. */
@Service
public class CardContents {

    /** More rows than this fit on no card. */
    private static final int MOST_ROWS = 40;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int SPARK_PIXELS = 120;
    private static final int CHART_PIXELS = 500;

    private final PointContents points;
    private final Map<ListSubject, CardList> lists = new EnumMap<>(ListSubject.class);

    CardContents(PointContents points, List<CardList> lists) {
        this.points = points;
        lists.forEach(list -> this.lists.put(list.subject(), list));
    }

    /**
     * @param history whether the past of the points is wanted too
     * @param locale in which words are
     * @return one for each card, in their order
     */
    public List<CardContent> of(List<Card> cards, boolean history, Locale locale) {
        return cards.stream().map(card -> of(card, history, locale)).toList();
    }

    /** While the database is away, present values are shown all the same. */
    private CardContent of(Card card, boolean history, Locale locale) {
        try {
            return read(card, history, locale);
        } catch (DataAccessException away) {
            return new CardContent(card.frame().id(), points.now(card.keys()), List.of(), List.of(), 0, true);
        }
    }

    private CardContent read(Card card, boolean history, Locale locale) {
        return switch (card) {
            case ValueCard value -> points(value, history ? points.past(value.keys(), DAY, SPARK_PIXELS) : List.of());
            case GaugeCard gauge -> points(gauge, List.of());
            case TrendCard trend -> points(trend, history ? past(trend) : List.of());
            case ListCard list -> list(list, locale);
            case PlanCard plan -> CardContent.still(plan.frame().id());
            case NoteCard note -> CardContent.still(note.frame().id());
            case PictureCard picture -> CardContent.still(picture.frame().id());
        };
    }

    private List<CardSeries> past(TrendCard trend) {
        return points.past(trend.points(), Duration.ofHours(trend.hours()), CHART_PIXELS);
    }

    private CardContent points(Card card, List<CardSeries> series) {
        return new CardContent(card.frame().id(), points.now(card.keys()), series, List.of(), 0, false);
    }

    private CardContent list(ListCard card, Locale locale) {
        List<CardRow> rows = Objects.requireNonNull(lists.get(card.subject())).rows(card, locale);
        List<CardRow> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        return new CardContent(card.frame().id(), List.of(), List.of(), List.copyOf(shown), rows.size(), false);
    }
}
