package io.plenum.dayahead.ui;

import io.plenum.point.unit.Unit;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers and times of a day as somebody reads them.
 *
 * @param zone of the site
 * @param fahrenheit whether temperatures are in °F
 * @param currency ISO 4217 code
 */
record DayFormatter(Locale locale, ZoneId zone, boolean fahrenheit, String currency) {

    private static final String SPACE = "\u00a0";

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(Math.abs(value) < 0.5 * Math.pow(10, -digits) ? 0 : value);
    }

    String money(double value) {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance(currency));
        return money.format(Math.abs(value) < 0.005 ? 0 : value);
    }

    /** A price of a kWh. */
    String price(double value) {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance(currency));
        money.setMaximumFractionDigits(4);
        return money.format(value) + "/kWh";
    }

    String kilowatts(double value) {
        return number(value, 1) + SPACE + "kW";
    }

    String kilograms(double value) {
        return number(value, 0) + SPACE + "kg";
    }

    String kelvinHours(double value) {
        return number(value, 1) + SPACE + "K·h";
    }

    String temperature(double celsius) {
        return fahrenheit
                ? number(Unit.DEGREE_CELSIUS.convert(celsius, Unit.DEGREE_FAHRENHEIT), 1) + SPACE + "°F"
                : number(celsius, 1) + SPACE + "°C";
    }

    String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(time);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    String moment(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(time);
    }
}
