package io.plenum.dashboard.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.GaugeCard;
import io.plenum.uikit.PointPicker;
import org.jspecify.annotations.Nullable;

/** Which value, in which band, and where in it is normal. */
class GaugeFields extends CardFields {

    private static final long serialVersionUID = 1L;

    private final PointPicker point;
    private final NumberField low;
    private final NumberField high;
    private final NumberField normalLow;
    private final NumberField normalHigh;

    GaugeFields(CardFieldSources sources, @Nullable GaugeCard card) {
        point = ValueFields.picker(sources, card == null ? null : card.point());
        low = number("dashboard.field.low", card == null ? null : card.low());
        high = number("dashboard.field.high", card == null ? null : card.high());
        normalLow = number("dashboard.field.normal-low", card == null ? null : card.normalLow());
        normalHigh = number("dashboard.field.normal-high", card == null ? null : card.normalHigh());
        Div numbers = new Div(low, normalLow, normalHigh, high);
        numbers.addClassName("plenum-form");
        add(point, numbers);
        point.addValueChangeListener(event -> unit());
        unit();
    }

    private void unit() {
        String unit = point.getValue() == null ? "" : point.getValue().unit().symbol();
        low.setHelperText(unit);
        normalLow.setHelperText(unit);
        normalHigh.setHelperText(unit);
        high.setHelperText(unit);
    }

    private NumberField number(String label, @Nullable Double value) {
        NumberField field = new NumberField(getTranslation(label));
        if (value != null) {
            field.setValue(value);
        }
        return field;
    }

    @Override
    public Card card(CardFrame frame) {
        return new GaugeCard(
                frame, ValueFields.key(point), value(low), value(high), value(normalLow), value(normalHigh));
    }

    /** What is empty is no number. */
    private static double value(NumberField field) {
        Double value = field.getValue();
        return value == null ? Double.NaN : value;
    }
}
