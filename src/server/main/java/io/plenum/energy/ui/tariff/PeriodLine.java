package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.energy.tariff.TariffPeriod;
import io.plenum.energy.ui.TypedFields;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Objects;

/** A period of a tariff, to be edited. */
class PeriodLine extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("energy.tariffs.name"));
    private final MultiSelectComboBox<DayOfWeek> days =
            new MultiSelectComboBox<>(getTranslation("energy.tariffs.days"));
    private final MultiSelectComboBox<Month> months =
            new MultiSelectComboBox<>(getTranslation("energy.tariffs.months"));
    private final TimePicker from = TypedFields.time(getTranslation("energy.column.from"));
    private final TimePicker to = TypedFields.time(getTranslation("energy.tariffs.until"));
    private final DecimalField price;

    PeriodLine(TariffPeriod period, String unit) {
        price = new DecimalField(getTranslation("energy.tariffs.price", unit));
        addClassName("plenum-tariff-line");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        months.setItems(Month.values());
        months.setItemLabelGenerator(month -> month.getDisplayName(TextStyle.SHORT, getLocale()));
        name.setMaxLength(100);
        name.setValue(period.name());
        days.setValue(period.days());
        months.setValue(period.months());
        from.setValue(period.from());
        to.setValue(period.to());
        price.show(period.price());
        from.setWidth("120px");
        to.setWidth("120px");
        price.setWidth("130px");
        Button remove = new Button(getTranslation("energy.tariffs.remove"), click -> removeFromParent());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(name, days, months, from, to, price, remove);
    }

    Component field(String name) {
        return name.equals("name") ? this.name : price;
    }

    TariffPeriod value() {
        return new TariffPeriod(
                name.getValue(),
                days.getValue(),
                months.getValue(),
                Objects.requireNonNullElse(from.getValue(), LocalTime.MIDNIGHT),
                Objects.requireNonNullElse(to.getValue(), LocalTime.MIDNIGHT),
                price.number());
    }
}
