package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.plenum.energy.tariff.Tier;

/** A tier of a tariff, to be edited. */
class TierLine extends Div {

    private static final long serialVersionUID = 1L;

    private final DecimalField above;
    private final DecimalField surcharge;

    TierLine(Tier tier, String unit) {
        above = new DecimalField(getTranslation("energy.tariffs.above", unit));
        surcharge = new DecimalField(getTranslation("energy.tariffs.surcharge", unit));
        addClassName("plenum-tariff-line");
        above.show(tier.above());
        surcharge.show(tier.surcharge());
        Button remove = new Button(getTranslation("energy.tariffs.remove"), click -> removeFromParent());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(above, surcharge, remove);
    }

    Component field(String name) {
        return name.equals("above") ? above : surcharge;
    }

    Tier value() {
        return new Tier(above.number(), surcharge.number());
    }
}
