package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.load.LoadAnalysis;
import io.plenum.energy.load.LoadProfile;
import io.plenum.energy.spending.CalendarPeriod.Span;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;
import io.plenum.energy.ui.SeriesChart;
import io.plenum.energy.ui.SeriesData;
import io.plenum.manual.ExplainedTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How the load goes over a day, and how long which load lasts. */
public class LoadCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private static final int HOURS = 24;
    private static final int PERCENT = 100;
    private static final int TENTH = 10;

    private final transient LoadAnalysis load;
    private final transient EnergyFormatter words;
    private final transient FigureText text;
    private final String unit;

    public LoadCard(LoadAnalysis load, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.load", EnergyFormatter.text("energy.kind." + load.kind())));
        this.load = load;
        this.words = words;
        this.text = new FigureText(words);
        this.unit = unit(load.kind());
        add(new H3(getTranslation("energy.load.profile")));
        profile();
        add(ExplainedTexts.into(new H3(), "energy.load.duration"));
        if (load.duration().length == 0) {
            addText(getTranslation("energy.load.none"));
        } else {
            duration();
        }
        hint(text.share(load.share()) + ". " + getTranslation("energy.load.measured-only"));
    }

    static String unit(EnergyKind kind) {
        return EnergyFormatter.text(kind == EnergyKind.WATER ? "energy.unit.m3h" : "energy.unit.kw");
    }

    private void profile() {
        boolean day = load.period().span() == Span.DAY;
        List<SeriesData.Line> lines = new ArrayList<>();
        if (day) {
            lines.add(SeriesData.Line.of("bar", text.period(load.period()), 0, shown(false)));
            lines.add(SeriesData.Line.of("faint", "◐ " + getTranslation("energy.spending.partly"), 0, shown(true)));
        }
        lines(lines, load.working(), "energy.load.working", day ? 1 : 0);
        lines(lines, load.off(), "energy.load.off", day ? 2 : 1);
        SeriesData data = new SeriesData(
                getTranslation("energy.load.profile"),
                words.locale().toLanguageTag(),
                unit,
                IntStream.range(0, HOURS).mapToObj("%02d:00"::formatted).toList(),
                lines,
                false);
        add(new SeriesChart(data), new Details(getTranslation("energy.table"), table(day)));
        hint(getTranslation(
                day ? "energy.load.typical.day" : "energy.load.typical",
                load.working().days(),
                load.off().days()));
    }

    private double[] shown(boolean estimated) {
        return IntStream.range(0, load.day().length)
                .mapToDouble(hour -> load.dayEstimated()[hour] == estimated ? load.day()[hour] : Double.NaN)
                .toArray();
    }

    private void lines(List<SeriesData.Line> lines, LoadProfile profile, String name, int colour) {
        if (profile.days() > 0) {
            String usual = getTranslation("energy.load.band", getTranslation(name));
            lines.add(SeriesData.Line.of("low", usual, colour, profile.low()));
            lines.add(SeriesData.Line.of("high", usual, colour, profile.high()));
            lines.add(SeriesData.Line.of("line", getTranslation(name), colour, profile.typical()));
        }
    }

    private EnergyTable table(boolean day) {
        EnergyTable table = day
                ? new EnergyTable(getTranslation("energy.load.profile"), "hour", "actual", "working", "off")
                : new EnergyTable(getTranslation("energy.load.profile"), "hour", "working", "off");
        for (int hour = 0; hour < HOURS; hour++) {
            List<Object> row = new ArrayList<>();
            row.add("%02d:00".formatted(hour));
            if (day) {
                row.add(power(load.day()[hour]) + (load.dayEstimated()[hour] ? " ◐" : ""));
            }
            row.add(usual(load.working(), hour));
            row.add(usual(load.off(), hour));
            table.row(row.toArray());
        }
        return table;
    }

    private String usual(LoadProfile profile, int hour) {
        return profile.days() == 0
                ? "–"
                : power(profile.typical()[hour]) + " (" + number(profile.low()[hour]) + " – "
                        + number(profile.high()[hour]) + ")";
    }

    private void duration() {
        SeriesData data = new SeriesData(
                getTranslation("energy.load.duration"),
                words.locale().toLanguageTag(),
                unit,
                IntStream.rangeClosed(0, PERCENT)
                        .mapToObj(percent -> percent + " %")
                        .toList(),
                List.of(SeriesData.Line.of("line", getTranslation("energy.load.reached"), 0, load.duration())),
                false);
        EnergyTable table = new EnergyTable(getTranslation("energy.load.duration"), "hours", "power");
        IntStream.iterate(0, percent -> percent <= PERCENT, percent -> percent + TENTH)
                .forEach(percent -> table.row(percent + " %", power(load.duration()[percent])));
        double mean = Arrays.stream(load.duration()).average().orElse(Double.NaN);
        explained("energy.load.base", power(load.baseLoad()), power(mean), power(load.duration()[0]));
        add(new SeriesChart(data), new Details(getTranslation("energy.table"), table));
    }

    private String power(double value) {
        return Double.isFinite(value) ? number(value) + " " + unit : "–";
    }

    private String number(double value) {
        return Double.isFinite(value) ? words.number(value, Math.abs(value) < 10 ? 1 : 0) : "–";
    }
}
