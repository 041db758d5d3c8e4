package io.plenum.energy.ui.forecast;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.model.forecast.ForecastModel;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.ui.EnergyChart;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** A forecast in words, as a curve with its interval, and as a table. */
public class ForecastBody extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Forecast ahead;
    private final transient BaselineService.Day today;
    private final transient Site site;
    private final transient ClosedCalendar closed;
    private final transient SiteTariffs tariffs;
    private final transient EnergyFormatter words;

    public ForecastBody(
            Forecast ahead,
            BaselineService.Day today,
            int days,
            boolean roof,
            Site site,
            ClosedCalendar closed,
            SiteTariffs tariffs,
            EnergyFormatter words) {
        this.ahead = ahead;
        this.today = today;
        this.site = site;
        this.closed = closed;
        this.tariffs = tariffs;
        this.words = words;
        if (ahead.method() == null) {
            addText(getTranslation("energy.forecast.none", ahead.days()));
            return;
        }
        LocalDate first = LocalDate.ofInstant(ahead.start(), tariffs.zone());
        int end = before(first.plusDays(days));
        sums(first, days);
        peak(end);
        ForecastPlot plot = new ForecastPlot(ahead, today, end, words);
        add(new EnergyChart(plot.chart()), new Details(getTranslation("energy.table"), plot.table()));
        hint(getTranslation(roof ? "energy.forecast.cost-roof" : "energy.forecast.cost"));
        add(new ForecastAccuracy(ahead, end, words));
    }

    private int before(LocalDate day) {
        return ahead.before(day.atStartOfDay(tariffs.zone()).toInstant());
    }

    /** Today with what was used already, then day by day. */
    private void sums(LocalDate first, int days) {
        addText(today(before(first.plusDays(1))) + note(first));
        for (int day = 1; day < days; day++) {
            LocalDate date = first.plusDays(day);
            int from = before(date);
            int to = before(date.plusDays(1));
            if (ahead.isKnown(from, to)) {
                String key = day == 1 ? "energy.forecast.tomorrow" : "energy.forecast.day";
                String sum = words.number(ahead.sum(from, to), 0);
                addText(getTranslation(key, words.weekday(date), sum, words.money(cost(from, to))) + note(date));
            }
        }
    }

    private String today(int rest) {
        double soFar = today.used().total();
        String used = words.number(soFar, 0);
        if (!ahead.isKnown(0, rest)) {
            return getTranslation("energy.forecast.today-open", used, words.money(paid()));
        }
        double toCome = ahead.sum(0, rest);
        return getTranslation(
                "energy.forecast.today",
                words.number(soFar + toCome, 0),
                words.money(paid() + cost(0, rest)),
                used,
                words.number(toCome, 0));
    }

    private double paid() {
        return IntStream.range(0, today.used().size())
                .filter(i -> Double.isFinite(today.used().amounts()[i]))
                .mapToDouble(i -> today.used().amounts()[i]
                        * tariffs.hourPrice(EnergyKind.ELECTRICITY, today.used().starts()[i]))
                .sum();
    }

    private String note(LocalDate day) {
        String name = closed.name(site, day);
        return name == null
                ? ""
                : " "
                        + (name.isEmpty()
                                ? getTranslation("energy.closed.note")
                                : getTranslation("energy.closed.note-name", name));
    }

    private double cost(int from, int to) {
        return IntStream.range(from, to)
                .filter(hour -> Double.isFinite(ahead.band().expected()[hour]))
                .mapToDouble(hour ->
                        ahead.band().expected()[hour] * tariffs.hourPrice(EnergyKind.ELECTRICITY, ahead.time(hour)))
                .sum();
    }

    private void peak(int end) {
        int peak = ahead.peak(0, end);
        if (peak < 0) {
            addText(getTranslation("energy.forecast.unknown"));
            return;
        }
        double low = ahead.band().low()[peak];
        addText(getTranslation(
                Double.isNaN(low) ? "energy.forecast.peak-bare" : "energy.forecast.peak",
                words.number(ahead.band().expected()[peak], 0),
                words.weekHour(ahead.time(peak)),
                words.number(Math.max(0, low), 0),
                words.number(ahead.band().high()[peak], 0)));
        int silent = (int) IntStream.range(0, end)
                .filter(hour -> Double.isNaN(ahead.band().expected()[hour]))
                .count();
        if (silent > 0) {
            addText(getTranslation("energy.forecast.silent", silent));
        }
        if (ahead.unseen(0, end) > 0) {
            addText("▲ " + getTranslation("energy.forecast.unseen", ahead.unseen(0, end)));
        }
    }

    private void addText(String text) {
        add(new Paragraph(text));
    }

    private void hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("plenum-soft");
        add(hint);
    }

    /** Name of a method. */
    static String name(ForecastModel.Method method) {
        return EnergyFormatter.text("energy.forecast.by." + method);
    }
}
