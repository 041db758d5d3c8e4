package io.plenum.fault.balance.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.EquationKind;
import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Biases as somebody reads them. */
public record BiasTexts(SiteModel model, Locale locale, boolean fahrenheit) {

    private static final int MOST = 4;

    private static final Set<String> BALANCES =
            Arrays.stream(EquationKind.values()).map(Enum::name).collect(Collectors.toSet());

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    String sensor(String key) {
        Point point = model.point(key);
        return point == null ? key : point.name();
    }

    /** "about 1.6 K too high (1.2 to 2.0 K)". */
    String bias(BiasEstimate bias) {
        boolean high = bias.bias() >= 0;
        double least = Math.min(Math.abs(bias.low()), Math.abs(bias.high()));
        double most = Math.max(Math.abs(bias.low()), Math.abs(bias.high()));
        boolean either = bias.low() * bias.high() <= 0;
        String about = amount(bias, Math.abs(bias.bias()));
        String interval = either
                ? text("balance.interval", amount(bias, bias.low()), amount(bias, bias.high()))
                : text("balance.interval", amount(bias, least), amount(bias, most));
        return text(high ? "balance.high" : "balance.low", about) + " " + interval;
    }

    private String amount(BiasEstimate bias, double amount) {
        if (!bias.kind().additive()) {
            return number(100 * amount, 1) + " %";
        }
        return fahrenheit ? number(1.8 * amount, 1) + " °F" : number(amount, 1) + " K";
    }

    /** "AHU 1 supply air temperature: about 1.6 K too high (1.2 to 2 K), since about 12 Mar 2026; should read 16 °C (15.6 to 16.4 °C)". */
    public String sentence(BiasEstimate bias) {
        return text("balance.sentence", sensor(bias.point()), bias(bias), since(bias.since()), standIn(bias));
    }

    String reading(BiasEstimate bias) {
        return value(bias, bias.reading());
    }

    /** What it should read, with its interval. */
    String standIn(BiasEstimate bias) {
        double one = bias.standInLow();
        double other = bias.standInHigh();
        return value(bias, bias.standIn())
                + " "
                + text("balance.interval", value(bias, Math.min(one, other)), value(bias, Math.max(one, other)));
    }

    private String value(BiasEstimate bias, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (bias.kind()) {
            case TEMPERATURE ->
                fahrenheit
                        ? number(Unit.DEGREE_CELSIUS.convert(value, Unit.DEGREE_FAHRENHEIT), 1) + " °F"
                        : number(value, 1) + " °C";
            case FLOW -> number(Unit.CUBIC_METRE_PER_SECOND.convert(value, Unit.LITRE_PER_SECOND), 1) + " l/s";
            case POWER -> number(value, 2) + " kW";
            case PRESSURE -> number(value, 0) + " Pa";
        };
    }

    String since(@Nullable LocalDate since) {
        return since == null ? "–" : text("balance.since", day(since));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Languages.written(locale))
                .format(day);
    }

    /** What else would explain it, sensors by their names and balances by what may have changed at the equipment. */
    String alternatives(BiasEstimate bias) {
        String some =
                bias.alternatives().stream().limit(MOST).map(this::alternative).collect(Collectors.joining("; "));
        int more = bias.alternatives().size() - MOST;
        return more > 0 ? some + "; " + text("balance.more", more) : some;
    }

    private String alternative(String key) {
        String[] words = key.split(" ", -1);
        if (words.length < 2 || !BALANCES.contains(words[0])) {
            return sensor(key);
        }
        return text("balance.changed", model.placeName(words[1]), text("balance.kind." + words[0]));
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
