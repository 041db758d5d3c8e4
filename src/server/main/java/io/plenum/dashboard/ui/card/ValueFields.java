package io.plenum.dashboard.ui.card;

import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.ValueCard;
import io.plenum.point.Point;
import io.plenum.uikit.PointPicker;
import org.jspecify.annotations.Nullable;

/** Of which point the value is. */
class ValueFields extends CardFields {

    private static final long serialVersionUID = 1L;

    private final PointPicker point;

    ValueFields(CardFieldSources sources, @Nullable ValueCard card) {
        point = picker(sources, card == null ? null : card.point());
        add(point);
    }

    /** @param key of the point that is chosen at first */
    static PointPicker picker(CardFieldSources sources, @Nullable String key) {
        PointPicker picker = new PointPicker(sources.points());
        picker.setLabel(picker.getTranslation("dashboard.field.point"));
        picker.setHelperText(picker.getTranslation("dashboard.field.point-hint"));
        picker.setWidthFull();
        Point known = key == null ? null : sources.model().point(key);
        if (known != null) {
            picker.setValue(known);
        }
        return picker;
    }

    static String key(PointPicker picker) {
        Point point = picker.getValue();
        return point == null ? "" : point.key();
    }

    @Override
    public Card card(CardFrame frame) {
        return new ValueCard(frame, key(point));
    }
}
