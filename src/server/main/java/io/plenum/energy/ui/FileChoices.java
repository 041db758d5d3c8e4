package io.plenum.energy.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.energy.weather.HourlyChoices;
import io.plenum.tabular.DateOrder;
import io.plenum.tabular.DecimalMark;
import io.plenum.tabular.TableChoices;
import io.plenum.uikit.ChoiceSelect;

/** What a person can say about a file before it is chosen: its dates, decimals, and where several fit its column and unit. */
public class FileChoices extends Div {

    private static final long serialVersionUID = 1L;

    private final ChoiceSelect<DateOrder> dates =
            new ChoiceSelect<>("ui.file.dates", DateOrder.values(), "31/03/2026", "03/31/2026", "26-03-31");
    private final ChoiceSelect<DecimalMark> decimal =
            new ChoiceSelect<>("ui.file.decimal", DecimalMark.values(), "1,234.5", "1.234,5");
    private final TextField column = new TextField();
    private final Select<String> unit = new Select<>();

    /** @param weather whether the column of temperatures and their unit are asked for */
    public FileChoices(boolean weather) {
        column.setLabel(EnergyFormatter.text("energy.tariffs.import.column"));
        column.setHelperText(EnergyFormatter.text("energy.tariffs.import.column-hint"));
        unit.setLabel(EnergyFormatter.text("energy.tariffs.import.unit"));
        unit.setItems("°C", "°F");
        unit.setValue("°C");
        unit.setHelperText(EnergyFormatter.text("energy.tariffs.import.unit-hint"));
        column.setVisible(weather);
        unit.setVisible(weather);
        FlexLayout fields = new FlexLayout(dates, decimal, column, unit);
        fields.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        fields.getStyle().set("gap", "12px");
        add(new Details(EnergyFormatter.text("energy.tariffs.import.choices"), fields));
    }

    public HourlyChoices choices() {
        boolean fahrenheit = unit.isVisible() && "°F".equals(unit.getValue());
        return new HourlyChoices(
                new TableChoices(dates.choice(), decimal.choice()),
                column.getValue().strip(),
                fahrenheit ? "°F" : "");
    }
}
