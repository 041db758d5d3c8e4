package io.plenum.energy.ui;

import com.vaadin.flow.component.details.Details;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.baseline.DailyIndicator;
import io.plenum.energy.weather.DegreeDays;
import io.plenum.site.Site;
import java.util.stream.IntStream;

/** How the building's days depend on the weather and on work, and whether they get better. */
class IndicatorCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final double STRONG = 0.75;

    IndicatorCard(BaselineService baselines, Site site, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.enpi"));
        DailyIndicator indicator = baselines.indicator(site);
        if (indicator == null) {
            addText(getTranslation("energy.enpi.none", baselines.days(site), DailyIndicator.LEAST));
            return;
        }
        double r2 = indicator.line().r2();
        addText(meaning(indicator, words));
        hint(getTranslation(
                "energy.enpi.text",
                line(indicator, words),
                words.number(r2, 2),
                indicator.days().size()));
        if (r2 < STRONG) {
            addText(getTranslation("energy.enpi.weak"));
        }
        if (indicator.line().beyond() > 0) {
            addText(getTranslation("energy.enpi.beyond", indicator.line().beyond()));
        }
        String label = getTranslation("energy.enpi.cusum");
        explained("energy.enpi.cusum.hint").addClassName("plenum-soft");
        EnergyTable table = new EnergyTable(label, "day", "excess");
        IntStream.range(0, indicator.days().size())
                .forEach(i -> table.row(
                        words.day(indicator.days().get(i)),
                        words.number(indicator.line().cusum()[i], 0) + " kWh"));
        add(
                new EnergyChart(ChartData.line(
                        words,
                        label,
                        indicator.days().stream().map(words::day).toList(),
                        indicator.line().cusum())),
                new Details(getTranslation("energy.table"), table));
        explained(
                        "energy.enpi.base",
                        words.temperature(DegreeDays.HEATING_BASE),
                        words.temperature(DegreeDays.COOLING_BASE))
                .addClassName("plenum-soft");
    }

    /** What the line says, for those who do not read formulas. */
    private String meaning(DailyIndicator indicator, EnergyFormatter words) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < indicator.drivers().size(); i++) {
            double slope = indicator.line().coefficients()[i + 1];
            told.append(told.isEmpty() ? "" : " ")
                    .append(getTranslation(
                            "energy.enpi.means." + indicator.drivers().get(i) + (slope < 0 ? ".less" : ".more"),
                            words.number(Math.abs(slope), 0)));
        }
        return told.isEmpty() ? getTranslation("energy.enpi.means.nothing") : told.toString();
    }

    private String line(DailyIndicator indicator, EnergyFormatter words) {
        StringBuilder line = new StringBuilder(words.number(indicator.line().coefficients()[0], 0) + " kWh");
        for (int i = 0; i < indicator.drivers().size(); i++) {
            double slope = indicator.line().coefficients()[i + 1];
            line.append(slope < 0 ? " − " : " + ")
                    .append(words.number(Math.abs(slope), 1))
                    .append(" kWh × ")
                    .append(getTranslation(
                            "energy.driver." + indicator.drivers().get(i)));
        }
        return line.toString();
    }
}
