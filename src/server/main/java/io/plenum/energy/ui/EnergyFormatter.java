package io.plenum.energy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.tariff.TariffVersion;
import io.plenum.point.unit.Unit;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Names, numbers and times as somebody reads them.
 *
 * @param zone in which times are told
 * @param fahrenheit whether temperatures are told in °F
 * @param currency ISO 4217 code
 */
public record EnergyFormatter(Locale locale, ZoneId zone, boolean fahrenheit, String currency) {

    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** That the building is closed today. @param name of the day, perhaps empty */
    public static String closed(String name) {
        return "● " + (name.isEmpty() ? text("energy.closed.today") : text("energy.closed.today-name", name));
    }

    /** From which day tariffs hold. */
    public static String since(LocalDate day) {
        return day.equals(TariffVersion.EVER)
                ? text("energy.tariffs.ever")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(UI.getCurrent().getLocale())
                        .format(day);
    }

    public String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(Math.abs(value) < 0.5 * Math.pow(10, -digits) ? 0 : value);
    }

    public String amount(EnergyKind kind, double value) {
        int digits = Math.abs(value) < 10 ? 1 : 0;
        return number(value, digits) + " " + unit(kind);
    }

    public static String unit(EnergyKind kind) {
        return text(kind == EnergyKind.WATER ? "energy.unit.m3" : "energy.unit.kwh");
    }

    public String money(double value) {
        return money(value, Math.abs(value) < 100 ? 2 : 0);
    }

    public String money(double value, int digits) {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance(currency));
        money.setMinimumFractionDigits(digits);
        money.setMaximumFractionDigits(digits);
        return money.format(value);
    }

    /** @param kilograms of CO₂ */
    public String carbon(double kilograms) {
        return Math.abs(kilograms) < 1000 ? number(kilograms, 0) + " kg" : number(kilograms / 1000, 1) + " t";
    }

    public String percent(double share) {
        return number(100 * share, 0) + " %";
    }

    public String temperature(double celsius) {
        return fahrenheit
                ? number(Unit.DEGREE_CELSIUS.convert(celsius, Unit.DEGREE_FAHRENHEIT), 0) + " °F"
                : number(celsius, 0) + " °C";
    }

    public String moment(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(clock())
                .withZone(zone)
                .format(time);
    }

    public String hour(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(time);
    }

    /** Day of the week and hour. */
    public String weekHour(Instant time) {
        return DateTimeFormatter.ofPattern("EE HH:mm", clock()).withZone(zone).format(time);
    }

    /** Day of the week and date. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", clock()).format(day) + ", " + day(day);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(clock())
                .format(day);
    }

    private Locale clock() {
        return Languages.written(locale);
    }

    public static String meter(Meter meter) {
        return meter.role() == Meter.Role.REST ? text("energy.rest", meter.name()) : meter.name();
    }

    /** How the amount came to be known; empty where it was measured whole. */
    public String quality(double amount, double estimated, int missingHours) {
        if (missingHours > 0) {
            return "▲ " + text("energy.figure.missing", number(missingHours, 0));
        }
        return estimated == 0
                ? text("energy.quality.MEASURED")
                : "◐ " + text("energy.quality.part", share(estimated, amount));
    }

    public String share(double part, double whole) {
        double percent = whole == 0 ? 100 : Math.min(100, Math.abs(100 * part / whole));
        return percent < 1 ? "< 1" : number(percent, 0);
    }

    /** A bar with its share in words beside it. */
    public Span bar(double share) {
        Span inner = new Span();
        inner.setWidth(Math.clamp(100 * share, 0, 100) + "%");
        Span frame = new Span(inner);
        frame.addClassName("plenum-share");
        frame.getElement().setAttribute("aria-hidden", "true");
        Span bar = new Span(frame, new Span(percent(share)));
        bar.getStyle().set("white-space", "nowrap");
        return bar;
    }
}
