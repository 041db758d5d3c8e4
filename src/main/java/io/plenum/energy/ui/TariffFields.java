package io.plenum.energy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.Tariff;
import io.plenum.energy.tariff.TariffPeriod;
import io.plenum.energy.tariff.Tier;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tariff of one kind of energy, to be edited. */
class TariffFields extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final NumberField base;
    private final NumberField fee = new NumberField(getTranslation("energy.tariffs.fee"));
    private final NumberField average;
    private final NumberField marginal;
    private final Div periods = new Div();
    private final Div tiers = new Div();

    TariffFields(EnergyKind kind, Tariff tariff) {
        super(EnergyWords.text("energy.kind." + kind));
        String unit = EnergyWords.unit(kind);
        base = new NumberField(getTranslation("energy.tariffs.base", unit));
        average = new NumberField(getTranslation("energy.tariffs.carbon", unit));
        marginal = new NumberField(getTranslation("energy.tariffs.marginal", unit));
        base.setValue(tariff.base());
        fee.setValue(tariff.monthlyFee());
        average.setValue(tariff.carbonAverage());
        marginal.setValue(tariff.carbonMarginal());
        Div form = new Div(base, fee, average, marginal);
        form.addClassName("plenum-form");
        tariff.periods().forEach(period -> periods.add(new PeriodLine(period)));
        tariff.tiers().forEach(tier -> tiers.add(new TierLine(tier)));
        add(
                form,
                new H3(getTranslation("energy.tariffs.periods")),
                periods,
                new Button(getTranslation("energy.tariffs.add-period"), click -> periods.add(new PeriodLine(fresh()))),
                new H3(getTranslation("energy.tariffs.tiers")),
                tiers,
                new Button(
                        getTranslation("energy.tariffs.add-tier"), click -> tiers.add(new TierLine(new Tier(0, 0)))));
    }

    private TariffPeriod fresh() {
        return new TariffPeriod("", Set.of(), Set.of(), LocalTime.of(8, 0), LocalTime.of(20, 0), number());
    }

    private double number() {
        Double value = base.getValue();
        return value == null ? 0 : value;
    }

    Tariff value() {
        return new Tariff(
                TariffsView.number(base),
                periods.getChildren().map(line -> ((PeriodLine) line).value()).toList(),
                tiers.getChildren().map(line -> ((TierLine) line).value()).toList(),
                TariffsView.number(fee),
                TariffsView.number(average),
                optional(marginal.getValue()));
    }

    private static @Nullable Double optional(@Nullable Double value) {
        return value;
    }
}
