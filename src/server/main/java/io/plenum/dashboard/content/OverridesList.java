package io.plenum.dashboard.content;

import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.ReadingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is held by hand or by a schedule at present, without the names of people. */
@Component
class OverridesList implements CardList {

    private final Overrides overrides;
    private final SiteAccess models;

    OverridesList(Overrides overrides, SiteAccess models) {
        this.overrides = overrides;
        this.models = models;
    }

    @Override
    public ListSubject subject() {
        return ListSubject.OVERRIDES;
    }

    @Override
    public List<CardRow> rows(ListCard card, Locale locale) {
        SiteModel model = models.visible();
        Map<PointId, Point> points =
                model.points().stream().collect(Collectors.toMap(Point::id, Function.identity(), (one, other) -> one));
        List<CardRow> rows = new ArrayList<>();
        for (CommandOverride held : overrides.open()) {
            Point point = points.get(held.point());
            boolean written = held.state() != OverrideState.AWAITING_APPROVAL;
            if (written && point != null && PlaceFilter.holds(card, model, model.ownerOf(point.key()))) {
                rows.add(row(held, point, locale));
            }
        }
        return rows;
    }

    private static CardRow row(CommandOverride held, Point point, Locale locale) {
        return new CardRow(
                point.name(),
                ReadingText.value(point, held.value(), locale),
                held.since().toEpochMilli(),
                "overrides",
                null);
    }
}
