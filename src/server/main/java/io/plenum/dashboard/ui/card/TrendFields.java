package io.plenum.dashboard.ui.card;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.TrendCard;
import io.plenum.point.Point;
import io.plenum.uikit.PointPicker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which points, and how far back. */
class TrendFields extends CardFields {

    private static final long serialVersionUID = 1L;

    private static final int DAY = 24;

    private final transient CardFieldSources sources;
    private final transient List<String> keys = new ArrayList<>();
    private final UnorderedList chosen = new UnorderedList();
    private final Select<Integer> hours = new Select<>();
    private final PointPicker picker;

    TrendFields(CardFieldSources sources, @Nullable TrendCard card) {
        this.sources = sources;
        picker = ValueFields.picker(sources, null);
        picker.setLabel(getTranslation("dashboard.field.points", TrendCard.MOST_POINTS));
        picker.addValueChangeListener(event -> {
            Point point = event.getValue();
            if (point != null && event.isFromClient()) {
                choose(point);
            }
        });
        hours.setLabel(getTranslation("dashboard.field.hours"));
        hours.setItems(1, 8, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 365 * DAY);
        hours.setItemLabelGenerator(this::words);
        hours.setValue(card == null ? DAY : card.hours());
        chosen.addClassName("plenum-rows");
        if (card != null) {
            keys.addAll(card.points());
        }
        add(picker, chosen, new Div(hours));
        list();
    }

    void choose(Point point) {
        if (!keys.contains(point.key()) && keys.size() < TrendCard.MOST_POINTS) {
            keys.add(point.key());
        }
        picker.clear();
        list();
    }

    private String words(int back) {
        return back <= DAY
                ? getTranslation("dashboard.field.hours-back", back)
                : getTranslation("dashboard.field.days-back", back / DAY);
    }

    private void list() {
        chosen.removeAll();
        for (String key : keys) {
            Point point = sources.model().point(key);
            String name = point == null ? key : point.name();
            Button remove = new Button("✕", event -> {
                keys.remove(key);
                list();
            });
            remove.setAriaLabel(getTranslation("dashboard.field.remove", name));
            chosen.add(new ListItem(new Span(name), remove));
        }
    }

    @Override
    public Card card(CardFrame frame) {
        return new TrendCard(frame, List.copyOf(keys), hours.getValue());
    }
}
