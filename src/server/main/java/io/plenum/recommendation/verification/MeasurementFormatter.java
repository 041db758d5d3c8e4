package io.plenum.recommendation.verification;

import io.plenum.energy.model.BaselineModel;
import io.plenum.recommendation.Measurement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says a measurement in words, for a screen or for who asks over HTTP. */
public record MeasurementFormatter(Texts texts, Locale locale) {

    /** Where the words are. */
    @FunctionalInterface
    public interface Texts {
        String of(String key, Object... arguments);
    }

    /** By its kind of energy, as a sentence or two; a claim only where something is proven. */
    public String line(Measurement.Part part) {
        String kind = texts.of("recommendation.energy." + part.kind());
        return line(part, kind.substring(0, 1).toUpperCase(locale) + kind.substring(1));
    }

    /** @param kind what the meter is called */
    public String line(Measurement.Part part, String kind) {
        String key = "recommendation.verdict." + part.verdict();
        return switch (part.verdict()) {
            case SAVED, NOT_PROVEN ->
                texts.of(
                        key,
                        kind,
                        about(part.saved()),
                        about(part.low()),
                        about(part.high()),
                        expected(part),
                        days(part),
                        part.kind().unit());
            case MORE_USED ->
                texts.of(
                        key,
                        kind,
                        about(-part.saved()),
                        about(-part.high()),
                        about(-part.low()),
                        expected(part),
                        days(part),
                        part.kind().unit());
            case BASELINE_FAILED -> texts.of(key, kind, about(100 * part.cvRmse()), about(100 * part.nmbe()));
            case TOO_SHORT -> texts.of(part.model() == BaselineModel.MONTHLY ? key + ".MONTHLY" : key, kind);
            case OTHER_WEATHER -> texts.of(key, kind);
        };
    }

    /**
     * Which baseline was chosen, when, and why.
     *
     * @param meter what it is called
     * @param zone of the building
     */
    public String line(Measurement.Choice choice, String meter, ZoneId zone) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(choice.at());
        String how = choice.accepted() ? "accepted" : "none";
        return texts.of(
                "recommendation.baseline." + how,
                meter,
                texts.of("recommendation.baseline." + choice.model()),
                day,
                about(100 * choice.cvRmse()),
                about(100 * choice.nmbe()));
    }

    private String expected(Measurement.Part part) {
        return texts.of(
                "recommendation.between",
                about(part.expected().expected()),
                part.kind().unit(),
                about(part.expected().low()),
                about(part.expected().high()));
    }

    private String days(Measurement.Part part) {
        return NumberFormat.getIntegerInstance(locale).format(Math.round(part.days()));
    }

    private String about(double value) {
        return about(value, locale);
    }

    /** Two figures are what an estimate can carry. */
    public static String about(double value, Locale locale) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double rounded =
                value == 0 ? 0 : new BigDecimal(value).round(new MathContext(2)).doubleValue();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(rounded) < 10 ? 1 : 0);
        return format.format(rounded);
    }
}
