package io.plenum.energy.ui.forecast;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.baseline.ElectricityBaseline;
import io.plenum.energy.model.GoodnessOfFit;
import io.plenum.energy.ui.ChartData;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyChart;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;
import io.plenum.manual.ExplainedTexts;
import io.plenum.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Today hour by hour against what is expected, and what the expectation rests on. */
public class TodayCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final transient EnergyFormatter words;

    /** @param closed name of today where the building is closed, null on other days */
    public TodayCard(BaselineService baselines, Site site, @Nullable String closed, EnergyFormatter words) {
        super(ExplainedTexts.into(new H2(), "energy.today"));
        this.words = words;
        ElectricityBaseline expectation = baselines.expectation(site);
        BaselineService.Day day = baselines.today(site);
        double width = expectation == null ? Double.NaN : expectation.width();
        if (expectation == null) {
            addText(getTranslation("energy.today.none", BaselineService.LEAST_DAYS, baselines.days(site)));
        } else if (day.expectedSum() > 0) {
            double ratio = day.usedSum() / day.expectedSum() - 1;
            addText(getTranslation(
                    "energy.today.sum",
                    words.number(day.usedSum(), 0),
                    words.number(day.expectedSum(), 0),
                    (ratio >= 0 ? "+" : "−") + words.number(Math.abs(100 * ratio), 0),
                    day.compared()));
        } else {
            addText(getTranslation("energy.today.early"));
        }
        if (day.beyond() > 0) {
            addText("▲ " + getTranslation("energy.today.unseen", day.beyond()));
        }
        if (closed != null) {
            addText(EnergyFormatter.closed(closed));
        }
        if (day.used().count(EnergyQuality.MISSING) < day.used().size()) {
            add(new EnergyChart(chart(day, width)), new Details(getTranslation("energy.table"), table(day, width)));
        }
        if (expectation != null) {
            rests(expectation);
        }
    }

    private ChartData chart(BaselineService.Day day, double width) {
        List<String> names = new ArrayList<>();
        double[] low = new double[day.expected().length];
        double[] high = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            names.add(words.hour(day.used().starts()[i]));
            low[i] = Math.max(0, day.expected()[i] - width);
            high[i] = day.expected()[i] + width;
        }
        return new ChartData(
                "bars",
                getTranslation("energy.today"),
                words.locale().toLanguageTag(),
                "kWh",
                names,
                ChartData.list(day.used().amounts()),
                ChartData.list(day.expected()),
                ChartData.list(low),
                ChartData.list(high),
                Arrays.stream(day.used().qualities())
                        .map(quality -> quality == EnergyQuality.ESTIMATED)
                        .toList(),
                List.of(
                        getTranslation("energy.column.actual"),
                        getTranslation("energy.column.expected"),
                        getTranslation("energy.column.band"),
                        getTranslation("energy.quality.ESTIMATED")),
                List.of());
    }

    private EnergyTable table(BaselineService.Day day, double width) {
        EnergyTable table =
                new EnergyTable(getTranslation("energy.today"), "hour", "actual", "expected", "band", "quality");
        for (int i = 0; i < day.expected().length; i++) {
            double expected = day.expected()[i];
            table.row(
                    words.hour(day.used().starts()[i]),
                    number(day.used().amounts()[i]),
                    number(expected),
                    Double.isNaN(expected)
                            ? ""
                            : number(Math.max(0, expected - width)) + " – " + number(expected + width),
                    getTranslation("energy.quality." + day.used().qualities()[i]));
        }
        return table;
    }

    private String number(double value) {
        return Double.isNaN(value) ? "–" : words.number(value, 1) + " kWh";
    }

    private void rests(ElectricityBaseline expectation) {
        GoodnessOfFit fit = expectation.acceptance().fit();
        Instant first = expectation.history().start();
        Instant last = expectation.history().time(expectation.history().length());
        hint(getTranslation(
                "energy.baseline",
                words.moment(first),
                words.moment(last),
                words.number(fit.count(), 0),
                words.number(100 * fit.cvRmse(), 1),
                words.number(100 * fit.nmbe(), 1)));
        boolean passes = expectation.acceptance().passes();
        Paragraph verdict = new Paragraph(getTranslation(passes ? "energy.baseline.passes" : "energy.baseline.fails"));
        verdict.addClassName(passes ? "plenum-good" : "plenum-alarm");
        add(verdict);
        String shortness = shortness(expectation);
        if (shortness != null) {
            hint(shortness);
        }
    }

    private @Nullable String shortness(ElectricityBaseline expectation) {
        return expectation.isShort()
                ? getTranslation(
                        "energy.baseline.short",
                        words.temperature(expectation.coldest()),
                        words.temperature(expectation.warmest()))
                : null;
    }
}
