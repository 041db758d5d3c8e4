package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.energy.tariff.Tier;

/** A tier of a tariff, to be edited. */
class TierLine extends Div {

    private static final long serialVersionUID = 1L;

    private final NumberField above;
    private final NumberField surcharge;

    TierLine(Tier tier, String unit) {
        above = TypedFields.number(getTranslation("energy.tariffs.above", unit));
        surcharge = TypedFields.number(getTranslation("energy.tariffs.surcharge", unit));
        addClassName("plenum-tariff-line");
        above.setValue(tier.above());
        surcharge.setValue(tier.surcharge());
        Button remove = new Button(getTranslation("energy.tariffs.remove"), click -> removeFromParent());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(above, surcharge, remove);
    }

    Component field(String name) {
        return name.equals("above") ? above : surcharge;
    }

    Tier value() {
        return new Tier(TariffsView.number(above), TariffsView.number(surcharge));
    }
}
