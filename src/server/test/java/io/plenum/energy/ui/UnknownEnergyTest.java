package io.plenum.energy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.model.forecast.ForecastModel;
import io.plenum.energy.model.forecast.GradientBoostedForecast;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.KindOverview;
import io.plenum.energy.spending.PeriodFigures;
import io.plenum.energy.spending.PeriodOverview;
import io.plenum.energy.spending.SpendingChange;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.ui.forecast.ForecastBody;
import io.plenum.energy.ui.spending.EnergyAddress;
import io.plenum.energy.ui.spending.KindCards;
import io.plenum.energy.ui.tariff.DecimalField;
import io.plenum.energy.weather.TemperaturesAhead;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What nobody measured is not told as a zero. */
@ViewPackages(packages = "io.plenum.energy.nothing")
class UnknownEnergyTest extends BrowserlessTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final EnergyFormatter WORDS = new EnergyFormatter(Locale.UK, ZoneOffset.UTC, false, "EUR");

    /** Just after the first start: a bold 0 kWh would be read as a building that is off. */
    @Test
    void aFigureOfWhichNothingIsKnownIsADash() {
        assertThat(figures(Double.NaN, new DataShare(0, 0, 24)))
                .doesNotContain("energy.unit.kwh", "€", "kg")
                .contains("–", "energy.spending.data.none", "energy.spending.year-before.unknown");
    }

    /** A sum with holes says so, and so do the costs that rest on the same hours; two readings in a thousand that lack are no whole. */
    @Test
    void aSumWithHolesSaysSoAndSoDoItsCosts() {
        assertThat(figures(120, new DataShare(20, 0, 4)))
                .contains("120 !{energy.unit.kwh}", "energy.spending.data.measured", "energy.spending.data.missing")
                .doesNotContain("energy.spending.data.all", "energy.spending.data.estimated");
        assertThat(figures(120, new DataShare(998, 0, 2))).contains("energy.spending.data.missing");
    }

    /** Estimates are marked at the amount and at the sum of all. */
    @Test
    void estimatesAreMarkedAtTheSumToo() {
        assertThat(figures(120, new DataShare(20, 4, 0)).split("energy.spending.data.estimated"))
                .hasSize(3);
        assertThat(figures(120, new DataShare(24, 0, 0)))
                .contains("energy.spending.data.all")
                .doesNotContain("energy.spending.data.estimated", "energy.spending.data.missing");
    }

    private static String figures(double amount, DataShare share) {
        PeriodFigures figures = new PeriodFigures(amount, amount / 4, 0, amount / 3, share);
        KindOverview main = new KindOverview(
                EnergyKind.ELECTRICITY, true, figures, PeriodFigures.NOTHING, null, 0, null, null, List.of());
        CalendarPeriod day = new CalendarPeriod(CalendarPeriod.Span.DAY, LocalDate.of(2026, 3, 2));
        PeriodOverview overview = new PeriodOverview(
                day, ZoneOffset.UTC, MIDNIGHT, MIDNIGHT.plusSeconds(24 * 3600), false, "EUR", false, List.of(main));
        return text(new KindCards(
                overview,
                new EnergyAddress(
                        day,
                        EnergyKind.ELECTRICITY,
                        PeriodFigures.Measure.COST,
                        SpendingChange.With.PREVIOUS,
                        EnergyAddress.Section.OVERVIEW),
                WORDS));
    }

    /** Last week's readings are the guess, and last week nobody measured: tomorrow is not a day without electricity. */
    @Test
    void aDayOfWhichNothingCanBeToldIsNotForecastAsZero() {
        assertThat(forecast(Double.NaN))
                .contains("energy.forecast.today-open", "energy.forecast.unknown")
                .doesNotContain("energy.forecast.tomorrow");
        assertThat(forecast(7)).contains("energy.forecast.tomorrow").doesNotContain("energy.forecast.today-open");
    }

    private static String forecast(double each) {
        double[] hours = new double[Forecast.MOST_HOURS];
        Arrays.fill(hours, each);
        Forecast ahead = new Forecast(
                ForecastModel.Method.LAST_WEEK,
                null,
                10,
                MIDNIGHT,
                MIDNIGHT.plusSeconds(3600),
                new GradientBoostedForecast.Band(hours, hours, hours),
                new TemperaturesAhead(hours, 0, 0),
                new boolean[hours.length]);
        EnergySeries first = new EnergySeries(
                new Instant[] {MIDNIGHT, MIDNIGHT.plusSeconds(3600)},
                new double[] {5},
                new EnergyQuality[] {EnergyQuality.MEASURED});
        SiteTariffs tariffs = mock();
        when(tariffs.zone()).thenReturn(ZoneOffset.UTC);
        ClosedCalendar closed = mock();
        when(closed.name(any(), any())).thenReturn(null);
        BaselineService.Day today = new BaselineService.Day(first, new double[] {Double.NaN}, new boolean[1]);
        return text(new ForecastBody(ahead, today, 2, false, TestModels.HOUSE, closed, tariffs, WORDS));
    }

    /** "25:99" is empty to the server: taken as such it would silently make a period begin at midnight. */
    @Test
    void whatCannotBeReadDoesNotPassForEmpty() {
        TimePicker from = TypedFields.time("from");
        TimePicker to = TypedFields.time("to");
        Div form = new Div(new Div(from), to);
        assertThat(TypedFields.unread(form)).as("empty, and nothing typed").isNull();
        to.setInvalid(true);
        assertThat(TypedFields.unread(form)).isSameAs(to);
        to.setValue(LocalTime.NOON);
        assertThat(TypedFields.unread(form)).isNull();
    }

    /** Whichever sign before the decimals somebody is used to, 0.09 is not to become 9; a thousand with a point shows what it became. */
    @Test
    void numbersAreReadWithAPointAndWithAComma() {
        DecimalField price = new DecimalField("price");
        for (String typed : List.of("0,09", "0.09", " .09 ", "+0,090")) {
            price.setValue(typed);
            assertThat(price.number()).as(typed).isEqualTo(0.09);
            assertThat(price.isInvalid()).isFalse();
        }
        price.setValue("\u22125");
        assertThat(price.number()).isEqualTo(-5);
        assertThat(price.getValue()).isEqualTo("-5");
        for (String typed : List.of("1.000,5", "9 ct", "1e9", "-")) {
            price.setValue(typed);
            assertThat(price.optional()).as(typed).isNaN();
            assertThat(price.isInvalid()).as(typed).isTrue();
        }
        price.setValue("");
        assertThat(price.optional()).isNull();
        assertThat(price.isInvalid()).isFalse();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
