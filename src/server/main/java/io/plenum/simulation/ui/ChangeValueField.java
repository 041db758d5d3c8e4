package io.plenum.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.simulation.store.ChangeField;
import io.plenum.simulation.store.ChangeKind;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;

/** A number or a time of the day that is filled in, within its bounds. */
final class ChangeValueField implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double MINUTES = 60;

    private final transient ChangeField field;
    private final NumberField number = new NumberField();
    private final TimePicker time = new TimePicker();

    ChangeValueField(ChangeField field, String label, double value) {
        this.field = field;
        number.setLabel(label);
        number.setMin(field.low() * field.scale());
        number.setMax(field.high() * field.scale());
        number.setStep(field.step());
        number.setStepButtonsVisible(true);
        number.setSuffixComponent(new Span(field.unit()));
        number.setValue(value * field.scale());
        time.setLabel(label);
        time.setLocale(Languages.written(time.getLocale()));
        time.setStep(Duration.ofMinutes(15));
        time.setValue(ChangeKind.time(value));
    }

    Component component() {
        return field.isTime() ? time : number;
    }

    /** @throws RequestProblem where nothing is filled in. @param change where it stands in the scenario */
    double value(String change) {
        String name = change + "." + field.name();
        if (field.isTime()) {
            LocalTime given = RequestProblem.present(name, time.getValue());
            return given.getHour() + given.getMinute() / MINUTES;
        }
        return RequestProblem.present(name, number.getValue()) / field.scale();
    }
}
