package io.plenum.comfort.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.comfort.Tally;
import io.plenum.comfort.VoteLimit;
import io.plenum.comfort.complaint.RoomQuantity;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names, numbers and times as somebody reads them.
 *
 * @param zone in which times are told
 * @param fahrenheit whether temperatures are told in °F
 */
record ComfortFormatter(SiteModel model, Locale locale, ZoneId zone, boolean fahrenheit) {

    private static final Conversion DEGREES = AnalysisUnits.to(Unit.DEGREE_CELSIUS, Unit.DEGREE_FAHRENHEIT);

    private static final double NEARLY_ALL = 99.9;

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    String moment(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Languages.written(locale))
                .withZone(zone)
                .format(time);
    }

    String room(String key) {
        Space space = model.space(key);
        return space == null ? key : space.name();
    }

    String floor(String key) {
        Floor floor = model.floor(key);
        return floor == null ? key : floor.name();
    }

    /** Address of a room on its plan. */
    String route(String key) {
        Space space = model.space(key);
        return space == null ? "floors" : "floors/" + space.floor() + "/" + key + "?layer=comfort";
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** Only where no hour was bad it is 100 %. */
    String score(Tally tally) {
        if (tally.judged() == 0) {
            return text("comfort.score.unknown");
        }
        return (tally.good() == tally.judged() ? "100" : number(Math.min(tally.score(), NEARLY_ALL), 1)) + " %";
    }

    /** K·h, °F·h where these are wanted. */
    String kelvinHours(double hours) {
        return fahrenheit ? number(DEGREES.applyToDifference(hours), 1) + " °F·h" : number(hours, 1) + " K·h";
    }

    /** K·h too warm or too cold, of hours that are known. */
    String kelvinHours(Tally tally, double hours) {
        return tally.judged() == 0 && hours == 0 ? text("comfort.not-measured") : kelvinHours(hours);
    }

    /** Why there is no vote in some hours; empty where there is one in all. */
    String limits(Tally tally) {
        if (tally.beyond().isEmpty()) {
            return "";
        }
        String each = tally.beyond().entrySet().stream()
                .map(one -> text("comfort.limit.hours", limit(one.getKey()), number(one.getValue(), 0)))
                .collect(Collectors.joining(", "));
        return text("comfort.limits", tally.withoutVote(), each);
    }

    private String limit(VoteLimit limit) {
        boolean temperature = limit == VoteLimit.AIR_TEMPERATURE || limit == VoteLimit.RADIANT_TEMPERATURE;
        int digits = limit == VoteLimit.METABOLIC_RATE ? 1 : 0;
        return text(
                "comfort.limit." + limit,
                temperature ? temperature(limit.low()) : number(limit.low(), digits),
                temperature ? temperature(limit.high()) : number(limit.high(), digits));
    }

    /** Why a room of which a temperature is known has no vote. */
    String noVote(double temperature, double humidity) {
        return text("comfort.limit.no-vote", limit(VoteLimit.why(temperature, humidity)));
    }

    String excess(Tally tally) {
        return tally.airHours() == 0 ? text("comfort.not-measured") : number(tally.excess(), 0) + " ppm·h";
    }

    String humidity(Tally tally) {
        return tally.humidHours() == 0
                ? text("comfort.not-measured")
                : number(tally.dry(), 0) + " h · " + number(tally.damp(), 0) + " h";
    }

    String value(RoomQuantity measure, double value) {
        return switch (measure) {
            case TEMPERATURE, HEATING_SET_POINT, COOLING_SET_POINT, OUTDOOR -> temperature(value);
            case VOTE -> (value >= 0.05 ? "+" : "") + number(value, 1);
            case HUMIDITY, LIGHT -> number(value, 0) + " %";
            case CARBON_DIOXIDE -> number(value, 0) + " ppm";
            case OCCUPIED -> text(value > 0 ? "comfort.yes" : "comfort.no");
        };
    }

    private String temperature(double celsius) {
        return fahrenheit
                ? number(Unit.DEGREE_CELSIUS.convert(celsius, Unit.DEGREE_FAHRENHEIT), 1) + " °F"
                : number(celsius, 1) + " °C";
    }
}
