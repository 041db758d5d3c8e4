package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.command.GrantedLimits;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.uikit.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value that is commanded: a number in the reader's unit within what is granted, or one of the states. */
class ValueField extends Div {

    private static final long serialVersionUID = 1L;

    private static final double ROUNDING = 10_000;

    private final transient CommandFormatter formatter;
    private final transient Point point;
    private final transient @Nullable GrantedLimits limits;
    private final NumberField number = new NumberField();
    private final RadioButtonGroup<Double> two = new RadioButtonGroup<>();
    private final Select<Double> states = new Select<>();

    /** @param changed is run whenever another value is chosen */
    ValueField(
            Point point,
            @Nullable GrantedLimits limits,
            @Nullable Double present,
            CommandFormatter formatter,
            Runnable changed) {
        this.point = point;
        this.limits = limits;
        this.formatter = formatter;
        switch (point.kind()) {
            case NUMERIC -> add(number(present));
            case BINARY -> add(two(present));
            case MULTISTATE -> add(states(present));
        }
        number.addValueChangeListener(change -> changed.run());
        two.addValueChangeListener(change -> changed.run());
        states.addValueChangeListener(change -> changed.run());
    }

    private NumberField number(@Nullable Double present) {
        number.setLabel(getTranslation("operate.value"));
        number.setSuffixComponent(new Span(formatter.unit(point).symbol()));
        number.setManualValidation(true);
        number.setStepButtonsVisible(true);
        number.setStep(0.5);
        number.setRequiredIndicatorVisible(true);
        number.setWidthFull();
        String within = within();
        if (!within.isEmpty()) {
            number.setHelperText(within);
        }
        if (present != null && Double.isFinite(present)) {
            number.setValue(Math.round(formatter.shown(point, present) * 100) / 100.0);
        }
        return number;
    }

    private RadioButtonGroup<Double> two(@Nullable Double present) {
        two.setLabel(getTranslation("operate.value"));
        two.setItems(List.of(0.0, 1.0));
        two.setItemLabelGenerator(state -> formatter.value(point, state));
        two.setRequiredIndicatorVisible(true);
        if (present != null && Double.isFinite(present)) {
            two.setValue(present >= 0.5 ? 1.0 : 0.0);
        }
        return two;
    }

    private Select<Double> states(@Nullable Double present) {
        List<Double> items = new ArrayList<>();
        for (int state = 1; state <= Math.max(1, point.stateTexts().size()); state++) {
            items.add((double) state);
        }
        states.setLabel(getTranslation("operate.value"));
        states.setItems(items);
        states.setItemLabelGenerator(state -> state == null ? "" : formatter.value(point, state));
        states.addClassName("plenum-required");
        states.setWidthFull();
        if (present != null && items.contains(present)) {
            states.setValue(present);
        }
        return states;
    }

    /** What is granted, in words; empty where everything is. */
    private String within() {
        Double low = limits == null ? null : limits.low();
        Double high = limits == null ? null : limits.high();
        if (low != null && high != null) {
            return getTranslation("operate.limits.both", formatter.value(point, low), formatter.value(point, high));
        }
        return low != null
                ? getTranslation("operate.limits.low", formatter.value(point, low))
                : high != null ? getTranslation("operate.limits.high", formatter.value(point, high)) : "";
    }

    /** In the point's own unit; null where it is missing or not granted, which the field says then. */
    @Nullable
    Double value() {
        FieldProblem.clear(number, two, states);
        if (point.kind() != PointKind.NUMERIC) {
            Double state = point.kind() == PointKind.BINARY ? two.getValue() : states.getValue();
            if (state == null) {
                FieldProblem.show(two, getTranslation("operate.problem.value"));
                FieldProblem.show(states, getTranslation("operate.problem.value"));
            }
            return state;
        }
        Double typed = number.getValue();
        if (typed == null || !Double.isFinite(typed)) {
            FieldProblem.show(number, getTranslation("operate.problem.value"));
            return null;
        }
        double own = Math.round(formatter.own(point, typed) * ROUNDING) / ROUNDING;
        if (!isGranted(own)) {
            FieldProblem.show(number, getTranslation("operate.problem.limits", within()));
            return null;
        }
        return own;
    }

    private boolean isGranted(double value) {
        Double low = limits == null ? null : limits.low();
        Double high = limits == null ? null : limits.high();
        return (low == null || value >= low) && (high == null || value <= high);
    }
}
