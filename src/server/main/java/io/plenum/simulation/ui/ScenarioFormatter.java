package io.plenum.simulation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.simulation.Change;
import io.plenum.simulation.Estimate;
import io.plenum.simulation.Figure;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.store.ChangeField;
import io.plenum.simulation.store.ChangeKind;
import io.plenum.simulation.store.WeatherKind;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.web.language.Languages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scenarios and their results in words, with numbers as exact as they are known.
 *
 * @param currency ISO 4217 code
 */
record ScenarioFormatter(SiteModel model, String currency, Locale locale) {

    private static final int MOST_NAMED = 3;
    private static final int DIGITS = 3;
    private static final int BROKEN_BELOW = 10;

    static ScenarioFormatter here(WhatIfContext context, Site site) {
        return new ScenarioFormatter(
                context.models().visible(),
                context.prices().of(site).currency(),
                UI.getCurrent().getLocale());
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** What is changed, where, in a sentence. */
    String change(Change change) {
        ChangeKind kind = ChangeKind.of(change);
        List<Double> values = ChangeKind.values(change);
        List<Object> arguments = new ArrayList<>(List.of(places(kind, ChangeKind.places(change))));
        for (int i = 0; i < values.size(); i++) {
            arguments.add(value(kind.fields().get(i), values.get(i), isShift(kind)));
        }
        return text("simulation.change." + kind + ".words", arguments.toArray());
    }

    private static boolean isShift(ChangeKind kind) {
        return kind == ChangeKind.SETPOINTS || kind == ChangeKind.PEOPLE;
    }

    private String value(ChangeField field, double value, boolean signed) {
        if (field.isTime()) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(Languages.written(locale))
                    .format(ChangeKind.time(value));
        }
        String number = signed ? signed(value * field.scale()) : number(value * field.scale());
        return field.unit().isEmpty() ? number : number + " " + field.unit();
    }

    private String places(ChangeKind kind, Set<String> keys) {
        if (keys.isEmpty()) {
            return text("simulation.all." + kind.subject());
        }
        String first =
                keys.stream().sorted().limit(MOST_NAMED).map(model::placeName).collect(Collectors.joining(", "));
        return keys.size() <= MOST_NAMED ? first : text("simulation.places", first, keys.size() - MOST_NAMED);
    }

    String weather(WeatherChoice weather) {
        WeatherKind kind = WeatherKind.of(weather);
        String key = "simulation.weather." + kind + ".words";
        return switch (weather) {
            case WeatherChoice.OwnPast(LocalDate from, LocalDate to) -> text(key, day(from), day(to.minusDays(1)));
            case WeatherChoice.WeatherYear(String file) -> text(key, file);
            case WeatherChoice.ShiftedYear(double kelvin) ->
                kelvin == 0 ? text("simulation.weather.usual") : text(key, signed(kelvin) + " K");
            case WeatherChoice.HeatWaveYear(double kelvin, int days) -> text(key, signed(kelvin) + " K", days);
        };
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Languages.written(locale))
                .format(day);
    }

    /** Three figures are what a simulation can carry. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(value) < BROKEN_BELOW ? 2 : 1);
        return format.format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
    }

    /** With its sign: a true minus, and a plus. */
    String signed(double value) {
        String size = number(Math.abs(value));
        return value > 0 ? "+" + size : value < 0 ? "−" + size : size;
    }

    String unit(Figure figure) {
        return switch (figure) {
            case ELECTRICITY, HEAT -> "kWh";
            case COST -> Currency.getInstance(currency).getSymbol(locale);
            case CARBON_DIOXIDE -> "kg";
            case PEAK -> "kW";
            case DISCOMFORT -> "K·h";
        };
    }

    String amount(Figure figure, Estimate value) {
        return number(value.expected()) + " " + unit(figure);
    }

    /** What the changes add, with the bounds. */
    String difference(Figure figure, Estimate value) {
        return text(
                "simulation.interval",
                signed(value.expected()),
                unit(figure),
                signed(value.low()),
                signed(value.high()));
    }

    /** The same as a sentence, which says so where nothing can be told. */
    String sentence(Figure figure, Estimate value) {
        String key = value.low() > 0
                ? "simulation.sentence.more"
                : value.high() < 0 ? "simulation.sentence.less" : "simulation.sentence.open";
        double from = value.high() < 0 ? -value.high() : value.low();
        double to = value.high() < 0 ? -value.low() : value.high();
        boolean open = value.low() <= 0 && value.high() >= 0;
        return text(
                key,
                text("simulation.figure." + figure),
                number(Math.abs(value.expected())),
                unit(figure),
                open ? signed(from) : number(from),
                open ? signed(to) : number(to));
    }
}
