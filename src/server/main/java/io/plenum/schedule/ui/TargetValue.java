package io.plenum.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as the first of a schedule's points calls them, in words and as a field. */
final class TargetValue {

    private final @Nullable Point point;
    private final Locale locale;

    TargetValue(@Nullable Point point, Locale locale) {
        this.point = point;
        this.locale = Languages.written(locale);
    }

    String words(double value) {
        String state = point == null || point.kind() == PointKind.NUMERIC ? null : point.stateText(value);
        if (state != null) {
            return state;
        }
        String number = NumberFormat.getNumberInstance(locale).format(value);
        return point == null ? number : (number + " " + point.unit().symbol()).strip();
    }

    /** A field for a value; a choice where the point has states. */
    Field field(String label, double value) {
        List<Double> states = states();
        if (states.isEmpty()) {
            NumberField number = new NumberField(label);
            number.setValue(Double.isFinite(value) ? value : null);
            if (point != null) {
                number.setSuffixComponent(new Span(point.unit().symbol()));
            }
            number.setWidth("9em");
            return new Field(number, () -> number.getValue() == null ? Double.NaN : number.getValue());
        }
        Select<Double> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(states);
        choice.setItemLabelGenerator(this::words);
        choice.setValue(states.contains(value) ? value : states.getLast());
        choice.setWidth("9em");
        return new Field(choice, () -> choice.getValue() == null ? Double.NaN : choice.getValue());
    }

    private List<Double> states() {
        List<Double> states = new ArrayList<>();
        if (point != null && point.kind() != PointKind.NUMERIC) {
            int first = point.kind() == PointKind.MULTISTATE ? 1 : 0;
            int count =
                    point.kind() == PointKind.BINARY ? 2 : point.stateTexts().size();
            for (int i = 0; i < count; i++) {
                states.add((double) (first + i));
            }
        }
        return states;
    }

    /** What is chosen; NaN where nothing is. */
    record Field(Component component, java.util.function.DoubleSupplier value) {}
}
