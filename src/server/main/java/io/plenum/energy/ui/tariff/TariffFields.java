package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.Tariff;
import io.plenum.energy.tariff.TariffPeriod;
import io.plenum.energy.tariff.Tier;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tariff of one kind of energy, to be edited. */
class TariffFields extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final Pattern LINE = Pattern.compile("(periods|tiers)\\[(\\d{1,4})\\]\\.(\\w+)");

    private final DecimalField base;
    private final DecimalField fee = new DecimalField(getTranslation("energy.tariffs.fee"));
    private final DecimalField average;
    private final DecimalField marginal;
    private final Div periods = new Div();
    private final Div tiers = new Div();

    TariffFields(EnergyKind kind, Tariff tariff) {
        super(EnergyFormatter.text("energy.kind." + kind));
        String unit = EnergyFormatter.unit(kind);
        base = new DecimalField(getTranslation("energy.tariffs.base", unit));
        average = new DecimalField(getTranslation("energy.tariffs.carbon", unit));
        marginal = new DecimalField(getTranslation("energy.tariffs.marginal", unit));
        base.show(tariff.base());
        fee.show(tariff.monthlyFee());
        average.show(tariff.carbonAverage());
        marginal.show(tariff.carbonMarginal());
        Div form = new Div(base, fee, average, marginal);
        form.addClassName("plenum-form");
        tariff.periods().forEach(period -> periods.add(new PeriodLine(period, unit)));
        tariff.tiers().forEach(tier -> tiers.add(new TierLine(tier, unit)));
        add(
                form,
                new H3(getTranslation("energy.tariffs.periods")),
                periods,
                new Button(
                        getTranslation("energy.tariffs.add-period"),
                        click -> periods.add(new PeriodLine(fresh(), unit))),
                new H3(getTranslation("energy.tariffs.tiers")),
                tiers,
                new Button(
                        getTranslation("energy.tariffs.add-tier"),
                        click -> tiers.add(new TierLine(new Tier(0, 0), unit))));
    }

    private TariffPeriod fresh() {
        return new TariffPeriod(
                "",
                Set.of(),
                Set.of(),
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                Double.isNaN(base.number()) ? 0 : base.number());
    }

    /** The field of a path within a tariff, such as {@code periods[0].price}; null where there is none. */
    @Nullable
    Component field(String path) {
        return switch (path) {
            case "base" -> base;
            case "monthlyFee" -> fee;
            case "carbonAverage" -> average;
            case "carbonMarginal" -> marginal;
            default -> line(path);
        };
    }

    private @Nullable Component line(String path) {
        Matcher matcher = LINE.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(2));
        String name = matcher.group(3);
        return matcher.group(1).equals("periods")
                ? periods.getChildren()
                        .skip(number)
                        .map(line -> ((PeriodLine) line).field(name))
                        .findFirst()
                        .orElse(null)
                : tiers.getChildren()
                        .map(TierLine.class::cast)
                        .sorted(Comparator.comparing(line -> line.value().above()))
                        .skip(number)
                        .map(line -> line.field(name))
                        .findFirst()
                        .orElse(null);
    }

    Tariff value() {
        return new Tariff(
                base.number(),
                periods.getChildren().map(line -> ((PeriodLine) line).value()).toList(),
                tiers.getChildren().map(line -> ((TierLine) line).value()).toList(),
                fee.number(),
                average.number(),
                marginal.optional());
    }
}
