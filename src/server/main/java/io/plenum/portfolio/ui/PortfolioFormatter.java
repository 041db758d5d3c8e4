package io.plenum.portfolio.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.alarm.Priority;
import io.plenum.portfolio.FigureGap;
import io.plenum.portfolio.PortfolioColumn;
import io.plenum.portfolio.PortfolioFigure;
import io.plenum.portfolio.PortfolioSite;
import io.plenum.site.PostalAddress;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of sites as somebody reads them. */
record PortfolioFormatter(Locale locale, ZoneId zone) {

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String name(PortfolioColumn column) {
        return text("portfolio.column." + column);
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    String moment(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(time);
    }

    /** What a column says of a site; what is missing where it says nothing. */
    String value(PortfolioSite site, PortfolioColumn column) {
        PortfolioFigure figure = site.figure(column);
        if (!Double.isFinite(figure.value())) {
            return gap(Objects.requireNonNullElse(figure.gap(), FigureGap.UNKNOWN));
        }
        return switch (column) {
            case INTENSITY, CORRECTED -> number(figure.value(), 0) + "\u00a0kWh/m²";
            case COST -> money(figure.value(), 2, site.year().currency()) + "/m²";
            case CARBON -> number(figure.value(), 1) + "\u00a0kg/m²";
            case COMFORT, DATA -> number(Math.floor(figure.value()), 0) + "\u00a0%";
            case ALARMS -> alarms(site);
        };
    }

    private static String gap(FigureGap gap) {
        return "▲ " + text("portfolio.gap." + gap);
    }

    /** What stands small below: what the figure is made of, or why it is not ranked though it is known. */
    String below(PortfolioSite site, PortfolioColumn column) {
        PortfolioFigure figure = site.figure(column);
        String reservation = figure.gap() == null ? "" : " · " + gap(figure.gap());
        boolean known = Double.isFinite(figure.value());
        return switch (column) {
            case INTENSITY ->
                site.year().kinds().isEmpty()
                        ? ""
                        : kinds(site) + " · "
                                + text(
                                        "portfolio.measured",
                                        number(
                                                Math.floor(100
                                                        * site.year().share().measuredShare()),
                                                0));
            case COST ->
                known
                        ? text(
                                        "portfolio.a-year",
                                        money(site.year().cost(), 0, site.year().currency()))
                                + reservation
                        : "";
            case CARBON ->
                known ? text("portfolio.a-year", number(site.year().carbon() / 1000, 1) + "\u00a0t") + reservation : "";
            case COMFORT ->
                known ? text("portfolio.room-hours", number(site.comfort().judged(), 0)) : "";
            case DATA ->
                known
                        ? text(
                                "portfolio.points",
                                number(site.points().current(), 0),
                                number(site.points().all(), 0))
                        : "";
            case CORRECTED, ALARMS -> "";
        };
    }

    private static String kinds(PortfolioSite site) {
        return site.year().kinds().stream()
                .map(kind -> text("energy.kind." + kind.kind()))
                .collect(Collectors.joining(" + "));
    }

    private static String alarms(PortfolioSite site) {
        String counts = Arrays.stream(Priority.values())
                .filter(priority -> site.alarms().containsKey(priority))
                .map(priority ->
                        text("portfolio.alarms." + priority, site.alarms().getOrDefault(priority, 0)))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "✓ " + text("portfolio.alarms.none") : counts;
    }

    private String money(double value, int digits, String currency) {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance(currency));
        money.setMinimumFractionDigits(digits);
        money.setMaximumFractionDigits(digits);
        return money.format(value);
    }

    /** Town and country; empty where nobody has given them. */
    static String place(PortfolioSite site) {
        PostalAddress address = site.site().address();
        return address == null
                ? ""
                : Stream.of(address.city(), address.country())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }
}
