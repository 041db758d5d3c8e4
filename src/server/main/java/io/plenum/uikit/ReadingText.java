package io.plenum.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Values in words, and how far they can be trusted. */
public final class ReadingText {

    /** Older than that is worth saying. */
    private static final Duration JUST_NOW = Duration.ofSeconds(20);

    private static final int SECONDS = 90;
    private static final int MINUTES = 5_400;

    private ReadingText() {}

    /** With its unit, or the name of the state. */
    public static String value(Point point, double value, Locale locale) {
        String state = point.kind() == PointKind.NUMERIC ? null : point.stateText(value);
        if (state != null) {
            return state;
        }
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(2);
        return (number.format(value) + " " + point.unit().symbol()).strip();
    }

    /**
     * For a glance: with as many digits as are looked at, one below 100 and none above; temperatures in the degrees that the reader wants.
     */
    public static String glance(Point point, double value, Locale locale, boolean fahrenheit) {
        if (point.kind() != PointKind.NUMERIC) {
            return value(point, value, locale);
        }
        Unit unit = point.unit();
        boolean temperature = unit.equals(Unit.DEGREE_CELSIUS) || unit.equals(Unit.DEGREE_FAHRENHEIT);
        Unit shown = temperature ? (fahrenheit ? Unit.DEGREE_FAHRENHEIT : Unit.DEGREE_CELSIUS) : unit;
        double converted = unit.convert(value, shown);
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(Math.abs(converted) < 1 ? 2 : Math.abs(converted) < 100 ? 1 : 0);
        return (number.format(converted) + " " + shown.symbol()).strip();
    }

    /** In brackets where it is not the present one; empty where there is none. */
    public static String value(Point point, Sample sample, Locale locale) {
        if (Double.isNaN(sample.value())) {
            return "";
        }
        String text = value(point, sample.value(), locale);
        return sample.quality().isLive() ? text : "(" + text + ")";
    }

    /** Shape and word, how old it is where that is more than some seconds, and why. */
    public static String quality(Sample sample, Duration age) {
        StringBuilder text = new StringBuilder(sample.quality().isLive() ? "● " : "▲ ")
                .append(I18NProvider.translate(
                        "plan.quality." + sample.quality().name().toLowerCase(Locale.ROOT)));
        if (age.compareTo(JUST_NOW) > 0) {
            text.append(" · ").append(I18NProvider.translate("connector.ago", age(age.toSeconds())));
        }
        QualityReason reason = sample.reason();
        if (reason != null) {
            text.append(" · ")
                    .append(I18NProvider.translate(
                            reason.messageKey(), reason.arguments().toArray()));
        }
        return text.toString();
    }

    private static String age(long seconds) {
        return seconds < SECONDS ? seconds + " s" : seconds < MINUTES ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
