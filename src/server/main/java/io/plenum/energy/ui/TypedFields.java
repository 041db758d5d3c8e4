package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.uikit.DateFields;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields for days and times that say in the reader's language when they cannot read what was typed. */
public final class TypedFields {

    private TypedFields() {}

    /** Quarters of an hour are offered, any minute can be typed; empty is midnight. */
    public static TimePicker time(String label) {
        TimePicker field = new TimePicker(label);
        field.setStep(Duration.ofMinutes(15));
        field.setPlaceholder("00:00");
        field.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage(EnergyFormatter.text("energy.problem.time")));
        return field;
    }

    public static DatePicker day(String label) {
        DatePicker field = DateFields.day(label);
        field.setI18n(field.getI18n()
                .setBadInputErrorMessage(EnergyFormatter.text("energy.problem.day"))
                .setMinErrorMessage(EnergyFormatter.text("energy.closed.problem.order")));
        return field;
    }

    /**
     * The first field in which something stands that cannot be read; null where there is none. Such a field is empty to the server:
     * without this it would pass for one that was left empty.
     */
    public static @Nullable Component unread(Component parent) {
        if (parent instanceof HasValidation field
                && field.isInvalid()
                && parent instanceof HasValue<?, ?> value
                && value.isEmpty()) {
            return parent;
        }
        return parent.getChildren()
                .map(TypedFields::unread)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
